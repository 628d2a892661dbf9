using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Keeps whole addresses out of the log: a one-time link and a calendar's address hold a secret, and the framework writes every address
/// that is asked for where it is told to log requests or how they are routed. What is asked for is logged by its pattern
/// (<see cref="AccessLog"/>).
/// </summary>
internal static class AddressesInLogs
{
    // Each writes addresses below warnings.
    private static readonly IReadOnlyList<string> Categories =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.StaticFiles",
    ];

    // A rule of the settings for one provider goes before one for all of them.
    private static readonly IReadOnlyList<string?> Providers =
        [null, .. ((string[])["Console", "Debug", "EventSource", "EventLog"]), typeof(ConsoleLoggerProvider).FullName];

    /// <summary>Sees to it whatever the settings say: rules about these categories and all below them are replaced.</summary>
    public static void Leave(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var rule in options.Rules.Where(rule => Categories.Any(whole => IsWithin(rule.CategoryName, whole))).ToList())
            options.Rules.Remove(rule);
        foreach (var category in Categories)
            foreach (var provider in Providers) options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, null));
    });

    private static bool IsWithin(string? category, string whole) => category is not null
        && (category.Equals(whole, StringComparison.OrdinalIgnoreCase)
            || category.StartsWith(whole + ".", StringComparison.OrdinalIgnoreCase));
}
