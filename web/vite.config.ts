import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page must live under `default-src 'self'`: nothing inline, no data: address, no preload script of the bundler.
 * `npx vite web` serves it while one works on it, with the API of a server on port 4000.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
