export { portfolioMessages } from '../messages/portfolio.ts';
export { type PortfolioPageOptions, portfolioPage } from './page.ts';
