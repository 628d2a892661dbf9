namespace PowerCatalog.Web.Http.Configuration;

/// <summary>A receiver of OTLP. All else about it is what the usual variables say, <c>OTEL_EXPORTER_OTLP_…</c>.</summary>
/// <param name="Own">The address for this signal alone; null for the one for all, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</param>
public sealed record OtlpTarget(Uri? Own);
