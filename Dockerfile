# Samenkoers as one image: the API, which also serves the screens. It needs a PostgreSQL 18 (DATABASE_URL).

FROM node:24-bookworm-slim AS manifests
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json tsconfig.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/rulebook/package.json packages/rulebook/
COPY packages/contract/package.json packages/contract/
COPY packages/testkit/package.json packages/testkit/
COPY prisma/package.json prisma/
COPY e2e/package.json e2e/
COPY bench/package.json bench/

FROM manifests AS build
RUN pnpm install --frozen-lockfile
COPY scripts scripts
COPY packages packages
COPY prisma prisma
COPY apps apps
RUN node scripts/build.mjs

# Only what runs: no build tools, no tests, and no PostgreSQL in the image, because it gets one from outside.
FROM manifests AS dependencies
RUN pnpm install --frozen-lockfile --prod --no-optional --filter "@samenkoers/api..."

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/tmp/samenkoers
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/packages/rulebook/dist packages/rulebook/dist
COPY --from=build /app/packages/contract/dist packages/contract/dist
COPY --from=build /app/prisma/dist prisma/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY prisma/migrations prisma/migrations
COPY scripts/serve.mjs scripts/found.mjs scripts/
COPY scripts/serve scripts/serve
COPY scripts/steps scripts/steps
COPY LICENSE ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve.mjs"]
