using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PowerCatalog.Web.Http.Safety;

/// <summary>
/// Keeps whole addresses out of the log: a one-time link and a calendar's address hold a secret, and the framework writes every address
/// that is asked for where it is told to log requests. What is asked for is logged by its pattern (<see cref="AccessLog"/>).
/// </summary>
internal static class AddressesInLogs
{
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Sees to it whatever the settings say; the last rule for a category wins.</summary>
    public static void Leave(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(
        options => options.Rules.Add(new LoggerFilterRule(null, Requests, LogLevel.Warning, null)));
}
