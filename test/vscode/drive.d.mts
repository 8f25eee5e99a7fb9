import type { Locator, Page } from 'playwright-core';

export interface EditorOptions {
  readonly folder: string;
  readonly file?: string;
  readonly theme?: 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly reducedMotion?: boolean;
}

export interface Editor {
  readonly page: Page;
  close(): Promise<void>;
  open(file: string): Promise<void>;
  command(title: string): Promise<void>;
  goto(place: string): Promise<void>;
  key(name: string): Promise<void>;
  type(text: string): Promise<void>;
  wait(milliseconds: number | string): Promise<void>;
  see(text: string): Promise<Locator>;
  hover(text: string): Promise<void>;
  click(text: string): Promise<void>;
  shot(file: string): Promise<void>;
}

export function openEditor(options: EditorOptions): Promise<Editor>;
