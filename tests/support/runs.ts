/** How many made-up texts a reader is given: 2,000 in `npm test`, 100,000 in `npm run soak`. */
export const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2_000);
