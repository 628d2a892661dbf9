using Microsoft.Extensions.Configuration;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;
using Quickenshtein;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// The names of the settings, in any case, as the framework reads them. A misspelt name would leave the default in force, so it is refused
/// with the nearest known one.
/// </summary>
internal static class SettingNames
{
    // What a slip of the finger or a plural makes of a name; no section of the framework is as near to one of ours.
    private const int Slip = 2;

    private static readonly string[] Kinds = [nameof(CostLimits.Computations), nameof(CostLimits.Exports), nameof(CostLimits.Uploads)];

    private static readonly string[] Numbers =
        [nameof(CostLimit.AtOnce), nameof(CostLimit.AtOncePerClient), nameof(CostLimit.Waiting), nameof(CostLimit.WaitingPerClient)];

    // The sections that only this program reads: all in them is known.
    private static readonly string[] OwnSections =
        ["Accounts", "AllowedHosts", "Disk", "Evidence", "ForwardedHeaders", "Kestrel:Certificates", "Limits", "Mail", "OpenIdConnect"];

    private static readonly string[] Lists = ["AllowedHosts", "ForwardedHeaders:KnownProxies", EvidenceSettings.Witnesses];

    private static readonly string[] Texts =
    [
        AccountSettings.ConnectionString, DiskSettings.Least, TelemetrySettings.Prometheus, EvidenceSettings.Key, EvidenceSettings.Folder,
        Tls.Certificate, Tls.Key, Tls.Password,
        .. MailSettings.Names, .. ProviderSettings.Names,
    ];

    private static readonly string[] Limits = [.. Kinds.SelectMany(kind => Numbers.Select(number => $"Limits:{kind}:{number}"))];

    /// <summary>The sections of log levels by category: for all loggers, and for the console, which is the only provider.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["Logging:LogLevel", "Logging:Console:LogLevel"];

    /// <summary>Refuses an unknown name.</summary>
    /// <exception cref="CommandException">The name is unknown.</exception>
    public static void Check(string name)
    {
        if (!Knows(name))
            throw Unknown(name, Nearest(name, [.. Levels.Select(level => level + ":Default"), .. Lists, .. Texts, .. Limits]));
    }

    /// <summary>Refuses an unknown name in a section that only this program reads, wherever it comes from.</summary>
    /// <exception cref="CommandException">A name is unknown.</exception>
    public static void CheckOwn(IConfiguration settings)
    {
        var given = OwnSections.SelectMany(section => settings.GetSection(section).AsEnumerable())
            .Where(setting => setting.Value is not null);
        foreach (var (name, _) in given) Check(name);
    }

    /// <summary>
    /// Refuses a near miss of such a section's name. For the file, which only this program reads: the environment holds names of other
    /// programs.
    /// </summary>
    /// <exception cref="CommandException">A section's name is a near miss.</exception>
    public static void CheckSections(IConfiguration file)
    {
        foreach (var name in file.GetChildren().Select(section => section.Key))
        {
            var nearest = Nearest(name, OwnSections);
            if (Distance(name, nearest) is > 0 and <= Slip) throw Unknown(name, nearest);
        }
    }

    private static bool Knows(string name) =>
        Limits.Concat(Texts).Contains(name, StringComparer.OrdinalIgnoreCase) || Lists.Any(list => IsOf(list, name))
            || Below(ProviderSettings.Roles, name) is { Length: > 0 }
            || Levels.Any(level => Below(level, name) is { Length: > 0 } category && !category.Contains(':', StringComparison.Ordinal));

    // A list stands in one text, or as a list of texts by number.
    private static bool IsOf(string list, string name) =>
        name.Equals(list, StringComparison.OrdinalIgnoreCase)
        || (Below(list, name) is { Length: > 0 } index && index.All(char.IsAsciiDigit));

    private static string? Below(string section, string name) =>
        name.StartsWith(section + ':', StringComparison.OrdinalIgnoreCase) ? name[(section.Length + 1)..] : null;

    private static string Nearest(string name, IEnumerable<string> known) => known.MinBy(other => Distance(name, other))!;

    // How many letters are to be put in, taken out or changed.
    private static int Distance(string one, string other) => Levenshtein.GetDistance(one.ToUpperInvariant(), other.ToUpperInvariant());

    private static CommandException Unknown(string name, string nearest) =>
        new(ExitCode.WrongUsage, $"没有配置项 {name}；最接近的是 {nearest}。There is no setting {name}; the nearest is {nearest}.");
}
