using Microsoft.Extensions.Configuration;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// Who reads what is measured: Prometheus, where <c>Metrics:Prometheus</c> says so, and a receiver of OTLP, where OpenTelemetry's own
/// variables name one. Protocol, headers, timeouts and sampling are read from those by the library.
/// </summary>
internal static class TelemetrySettings
{
    public const string Prometheus = "Metrics:Prometheus";

    private const string ForAll = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public static TelemetryOptions Read(IConfiguration settings) => new()
    {
        Prometheus = Flag(settings, Prometheus),
        Metrics = Target(settings, "METRICS"),
        Traces = Target(settings, "TRACES"),
    };

    private static bool Flag(IConfiguration settings, string name) => settings[name] is { } text
        && (bool.TryParse(text, out var flag)
            ? flag
            : throw new CommandException(
                ExitCode.WrongUsage,
                $"配置项 {name} 应为 true 或 false，不能是“{text}”。The setting {name} takes true or false; it cannot be '{text}'."));

    private static OtlpTarget? Target(IConfiguration settings, string signal)
    {
        var own = $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";
        if (settings["OTEL_SDK_DISABLED"] == "true" || settings[$"OTEL_{signal}_EXPORTER"] == "none") return null;
        return Address(settings, own) is { } address ? new OtlpTarget(address)
            : Address(settings, ForAll) is not null ? new OtlpTarget(null)
            : null;
    }

    private static Uri? Address(IConfiguration settings, string name) => settings[name] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new CommandException(
            ExitCode.WrongUsage,
            $"环境变量 {name} 应为 http:// 或 https:// 地址，不能是“{text}”。The variable {name} takes an address, http:// or https://; it cannot "
                + $"be '{text}'.");
}
