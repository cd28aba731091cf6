/** pdf.js publishes no types for its worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
