using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Web.Http.Safety;

namespace PowerCatalog.Web.Tests;

/// <summary>No setting brings whole addresses into the log.</summary>
public sealed class AddressesInLogsTests
{
    [Theory]
    [InlineData(null, "Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Console", "Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Console", "Microsoft.AspNetCore.Routing")]
    [InlineData(null, "Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    [InlineData("Console", null)]
    public void A_rule_that_would_let_them_through_is_overruled(string? provider, string? category)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole());
        services.Configure<LoggerFilterOptions>(
            options => options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Trace, null)));
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        AddressesInLogs.Leave(services);
        using var built = services.BuildServiceProvider();
        var factory = built.GetRequiredService<ILoggerFactory>();
        foreach (var name in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing.EndpointMiddleware"])
            Assert.False(factory.CreateLogger(name).IsEnabled(LogLevel.Information), name);
        Assert.True(factory.CreateLogger("PowerCatalog").IsEnabled(LogLevel.Information));
    }
}
