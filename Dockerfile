# Builds the program and runs it without root. The root can be read-only; the data folder is a volume.
#
# Both base images are named by digest. None is written here: a digest belongs to the day on which somebody looked at the image, and one that
# nobody looked at is worth nothing. .ci/image-digests asks the registry and writes them into .env, which docker compose reads. Without them
# nothing is built: a name that ends in "@" is no image.
ARG SDK_DIGEST=""
ARG RUNTIME_DIGEST=""

FROM mcr.microsoft.com/dotnet/sdk:10.0@${SDK_DIGEST} AS build
WORKDIR /source
COPY . .
# The version comes from the tag, and the history is not copied: docker build --build-arg VERSION=1.2.3
ARG VERSION=0.0.0-container
RUN dotnet publish src/PowerCatalog -c Release --use-current-runtime --self-contained false -o /app -p:MinVerVersionOverride="$VERSION"

FROM mcr.microsoft.com/dotnet/aspnet:10.0@${RUNTIME_DIGEST}
WORKDIR /app
COPY --from=build /app .
RUN mkdir -m 700 /data && chown "$APP_UID" /data
USER $APP_UID
# What the runtime writes for debuggers has no place in a read-only root.
ENV POWERCATALOG_DATA=/data DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 5080
# A container's own loopback cannot be reached from outside; docker-compose.yml publishes the port on the host's loopback only.
HEALTHCHECK --interval=15s --timeout=12s --start-period=60s --retries=4 CMD ["dotnet", "powercatalog.dll", "health"]
ENTRYPOINT ["dotnet", "powercatalog.dll"]
CMD ["serve", "--address", "0.0.0.0", "--allow-remote", "--port", "5080"]
