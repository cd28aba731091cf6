/** Bundles the renderer, the main process and the workers into dist/ when sources changed since the last time. */
export function ensureBuild(): Promise<void>;
