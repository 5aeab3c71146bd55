import { PNG } from "pngjs";

const SIZES = { color: 192, outline: 32 } as const;

/** What is wrong with an icon: its size, its colours, or that it is no PNG (Teams documentation, app icons). */
export function iconProblems(kind: "color" | "outline", bytes: Uint8Array): readonly string[] {
  const size = SIZES[kind];
  const picture = readPicture(bytes);
  if (!picture) return ["is no PNG"];
  const { width, height } = picture;
  if (width !== size || height !== size) return [`must be ${size}×${size} pixels, not ${width}×${height}`];
  return kind === "color" ? colorProblems(picture) : outlineProblems(picture);
}

/** Teams rounds the corners itself. */
function colorProblems({ data }: PNG): string[] {
  return pixels(data).every(([, , , alpha]) => alpha === 255) ? [] : ["must not be transparent anywhere"];
}

function outlineProblems({ data }: PNG): string[] {
  const all = pixels(data);
  const drawn = all.filter(([, , , alpha]) => alpha > 0);
  if (drawn.length === 0 || drawn.length === all.length) return ["must be a drawing on a transparent ground"];
  return drawn.every(([red, green, blue]) => red + green + blue === 3 * 255) ? [] : ["must be white and nothing else"];
}

function pixels(data: Buffer): readonly (readonly [number, number, number, number])[] {
  return Array.from({ length: data.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, alpha] as const;
  });
}

function readPicture(bytes: Uint8Array): PNG | null {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return null;
  }
}
