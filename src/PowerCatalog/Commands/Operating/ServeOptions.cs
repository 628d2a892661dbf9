using System.CommandLine;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Options of serving.</summary>
internal sealed class ServeOptions
{
    private readonly ListeningOptions _listening = new();

    private readonly Option<bool> _allowRemote = new("--allow-remote")
    {
        Description = "允许不经 TLS 绑定本机以外的地址，只用于端口仅对本机发布的容器 Allow binding to other addresses than loopback without "
            + "TLS; for a container whose port is published on the loopback alone",
    };

    private readonly Option<bool> _metrics = new("--metrics")
    {
        Description = "在 /metrics 提供 Prometheus 指标 Serve metrics for Prometheus at /metrics",
    };

    private readonly Option<string> _logFormat = new("--log-format")
    {
        Description = "日志格式 The form of the log: text, json",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<LogLevel?> _logLevel = new("--log-level")
    {
        Description = "日志级别（Logging:LogLevel:Default）The least that is logged",
    };

    private readonly Option<string> _divisions = new("--divisions")
    {
        Description = "只跟随和回答这些区划的清单，写代码的前两位、前四位或六位，用逗号分开，如 64,6501；不写则为全部。Follow and answer the "
            + "catalogs of these divisions alone: the first two or four digits of their codes, or all six; all where it is absent",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "配置项，可多次出现 A setting, any number of times: Logging:LogLevel:Default=Information",
    };

    public ServeOptions() => _logFormat.AcceptOnlyFromAmong("text", "json");

    public void AddTo(Command command)
    {
        _listening.AddTo(command);
        foreach (var option in (Option[])[_allowRemote, _divisions, _metrics, _logFormat, _logLevel, _set]) command.Options.Add(option);
    }

    /// <exception cref="CommandException">The address or the port is not valid, or a setting is not known.</exception>
    public ServeRequest Read(ParseResult parsed) => new(_listening.Address(parsed), _listening.Port(parsed))
    {
        AllowsRemote = parsed.GetValue(_allowRemote),
        LogsJson = parsed.GetValue(_logFormat) == "json",
        Settings = Settings(parsed),
    };

    /// <summary>The divisions to follow and answer.</summary>
    /// <exception cref="CommandException">They cannot be read.</exception>
    public DivisionScope Divisions(ParseResult parsed) => DivisionScope.TryParse(parsed.GetValue(_divisions), out var scope)
        ? scope
        : throw new CommandException(
            ExitCode.WrongUsage, $"--divisions 应写区划代码的前两位、前四位或六位，用逗号分开：“{parsed.GetValue(_divisions)}”。"
                + $"--divisions takes two, four or six digits each, with commas: '{parsed.GetValue(_divisions)}'.");

    // What an option of its own says stands before what --set says of the same.
    private Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = Settings(parsed.GetValue(_set) ?? []);
        if (parsed.GetValue(_metrics)) settings[TelemetrySettings.Prometheus] = "true";
        if (parsed.GetValue(_logLevel) is { } level) settings["Logging:LogLevel:Default"] = level.ToString();
        return settings;
    }

    private static Dictionary<string, string?> Settings(IEnumerable<string> given)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new CommandException(ExitCode.WrongUsage, $"--set 应写成 名称=值：“{text}”。--set takes NAME=VALUE: '{text}'.");
            var name = text[..at];
            SettingNames.Check(name);
            settings[name] = text[(at + 1)..];
        }

        return settings;
    }
}
