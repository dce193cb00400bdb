import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compactMessages } from './compact-messages.js';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/shared/i18n/generated',
      strategy: ['cookie', 'baseLocale'],
      outputStructure: 'message-modules',
    }),
    compactMessages(),
    react(),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env['API_URL'] ?? 'http://localhost:3001', changeOrigin: false } },
  },
  build: {
    target: 'es2022',
    // The content security policy allows no data: addresses, so every asset stays a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
