using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// The settings of the server, by ASP.NET Core's own names (<see cref="SettingNames"/>): <c>Logging:LogLevel</c>, <c>AllowedHosts</c>,
/// <c>ForwardedHeaders:KnownProxies</c>, <c>Kestrel</c> (<see cref="Tls"/>), <c>Limits</c>, <c>Accounts</c>
/// (<see cref="AccountSettings"/>), <c>Disk</c> (<see cref="DiskSettings"/>), <c>Metrics</c> (<see cref="TelemetrySettings"/>) and
/// <c>Evidence</c> (<see cref="EvidenceSettings"/>). They come from <see cref="SettingsFile"/> in the
/// data folder, from the environment (<c>Logging__LogLevel__Default</c>) and from <c>--set</c>; the later wins.
/// </summary>
internal static class ServeSettings
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        // A line for each write; some hundred a day.
        ["Logging:LogLevel:PowerCatalog.Web.Http.Safety.AccessLog"] = "Information",
        // A line for each decision; fewer still.
        ["Logging:LogLevel:PowerCatalog.Web.Observing.DecisionLog"] = "Information",
        // It warns that session keys are kept unencrypted; so are the accounts beside them, in a folder of the same owner (decision 27).
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
    };

    private static string LevelNames => string.Join(", ", Enum.GetNames<LogLevel>());

    /// <summary>Adds the sources.</summary>
    /// <exception cref="CommandException">The file cannot be read, or has a section whose name is misspelt.</exception>
    public static void Add(ConfigurationManager settings, string folder, IReadOnlyDictionary<string, string?> given)
    {
        var file = SettingsFile.Read(folder);
        SettingNames.CheckSections(file);
        settings.AddInMemoryCollection(Defaults).AddConfiguration(file).AddEnvironment().AddInMemoryCollection(given);
    }

    /// <summary>What has to stay free of the disk by all of these, in bytes.</summary>
    /// <exception cref="CommandException">The setting cannot be read.</exception>
    public static long LeastFree(string folder, IReadOnlyDictionary<string, string?> given)
    {
        using var settings = new ConfigurationManager();
        Add(settings, folder, given);
        return DiskSettings.Read(settings);
    }

    /// <summary>What the settings say to the API and the pages.</summary>
    /// <exception cref="CommandException">A setting cannot be read, or there is none of that name.</exception>
    public static WebOptions Read(IConfiguration settings)
    {
        SettingNames.CheckOwn(settings);
        foreach (var levels in SettingNames.Levels) CheckLevels(settings.GetSection(levels));
        DiskSettings.Read(settings);
        var usual = new CostLimits();
        return new WebOptions
        {
            AllowedHosts = [.. Lists.Texts(settings.GetSection("AllowedHosts"))],
            KnownProxies = [.. Lists.Texts(settings.GetSection("ForwardedHeaders:KnownProxies")).Select(Network)],
            Telemetry = TelemetrySettings.Read(settings),
            Mail = MailSettings.Read(settings),
            Provider = ProviderSettings.Read(settings),
            Limits = new CostLimits
            {
                Computations = Limit(settings, nameof(CostLimits.Computations), usual.Computations),
                Exports = Limit(settings, nameof(CostLimits.Exports), usual.Exports),
                Uploads = Limit(settings, nameof(CostLimits.Uploads), usual.Uploads),
            },
        };
    }

    // The framework reads the levels itself, and throws what an operator cannot act on.
    private static void CheckLevels(IConfigurationSection levels)
    {
        foreach (var level in levels.GetChildren())
        {
            if (level.Value is { Length: > 0 } text && !Enum.TryParse<LogLevel>(text, ignoreCase: true, out _))
                throw Wrong(level.Path, text, $"应为 {LevelNames} 之一", $"takes one of {LevelNames}");
        }
    }

    private static CostLimit Limit(IConfiguration settings, string kind, CostLimit usual)
    {
        var section = settings.GetSection("Limits:" + kind);
        var atOnce = Number(section, nameof(CostLimit.AtOnce), 1, usual.AtOnce);
        var perClient = Number(section, nameof(CostLimit.AtOncePerClient), 1, Math.Min(usual.AtOncePerClient, atOnce));
        if (perClient > atOnce)
        {
            throw Wrong(
                $"{section.Path}:{nameof(CostLimit.AtOncePerClient)}", Show.Number(perClient), $"不能大于 AtOnce（{atOnce}）",
                $"must not be greater than AtOnce ({atOnce})");
        }

        return new CostLimit
        {
            AtOnce = atOnce,
            AtOncePerClient = perClient,
            Waiting = Number(section, nameof(CostLimit.Waiting), 0, usual.Waiting),
            WaitingPerClient = Number(section, nameof(CostLimit.WaitingPerClient), 0, usual.WaitingPerClient),
        };
    }

    private static int Number(IConfigurationSection section, string name, int least, int usual)
    {
        if (section[name] is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least) return number;
        throw Wrong($"{section.Path}:{name}", text, $"应为不小于 {least} 的整数", $"must be a whole number, at least {least}");
    }

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
            : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw Wrong("ForwardedHeaders:KnownProxies", text, "应为 IP 地址或网段（10.0.0.0/8）", "takes IP addresses and networks (10.0.0.0/8)");

    private static CommandException Wrong(string setting, string text, string zh, string en) =>
        new(ExitCode.WrongUsage, $"配置项 {setting} {zh}，不能是“{text}”。The setting {setting} {en}; it cannot be '{text}'.");
}
