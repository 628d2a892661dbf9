namespace PowerCatalog.Web.Http.Configuration;

/// <summary>Who reads what is measured and traced; nobody by default.</summary>
public sealed record TelemetryOptions
{
    /// <summary>Whether the metrics can be read at <c>/metrics</c>, in the form that Prometheus reads.</summary>
    public bool Prometheus { get; init; }

    /// <summary>Where metrics are sent by OTLP; null where they are not.</summary>
    public OtlpTarget? Metrics { get; init; }

    /// <summary>Where traces are sent by OTLP; null where they are not.</summary>
    public OtlpTarget? Traces { get; init; }
}
