export { portfolioMessages } from '../messages/portfolio.ts';
export { type PortfolioPageOptions, portfolioPage } from './page.ts';
export { portfolioView } from './view.ts';
