# Builds the program and runs it without root. The data folder is a volume.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# The version comes from the tag, and the history is not copied: docker build --build-arg VERSION=1.2.3
ARG VERSION=0.0.0-container
RUN dotnet publish src/PowerCatalog -c Release --use-current-runtime --self-contained false -o /app -p:MinVerVersionOverride="$VERSION"

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir -m 700 /data && chown "$APP_UID" /data
USER $APP_UID
ENV POWERCATALOG_DATA=/data
VOLUME /data
EXPOSE 5080
# A container's own loopback cannot be reached from outside; docker-compose.yml publishes the port on the host's loopback only.
HEALTHCHECK --interval=15s --timeout=12s --start-period=60s --retries=4 CMD ["dotnet", "powercatalog.dll", "health"]
ENTRYPOINT ["dotnet", "powercatalog.dll"]
CMD ["serve", "--address", "0.0.0.0", "--allow-remote", "--port", "5080"]
