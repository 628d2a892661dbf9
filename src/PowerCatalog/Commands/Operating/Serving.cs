using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>The web server over a data folder: composition, start and stop.</summary>
internal static class Serving
{
    /// <param name="home">The data folder.</param>
    /// <param name="request">Where to serve.</param>
    /// <param name="invite">Prints links for people, given the accounts and the site's address.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="CommandException">The folder cannot be written, or the address cannot be listened at.</exception>
    public static async Task<int> RunAsync(
        CatalogHome home, ServeRequest request, Func<AccountStore, string, CancellationToken, Task> invite, CancellationToken cancellation)
    {
        if (home.IsReadOnly)
            throw new CommandException(
                ExitCode.Refused,
                $"{home.Folder} 不能写入，不能提供服务：登录和密钥要写在其中。请更正权限；查询和核验可用命令进行，如 powers、ledger verify。"
                    + $"{home.Folder} cannot be written, so it cannot be served: sessions and keys are kept in it. Set the permissions "
                    + "right; it can be asked and verified by commands, as 'powers' and 'ledger verify'.");
        if (request.LogsJson) Terminal.LeaveOutputToTheLog();
        ServedFolders.Ensure(home.Shared);
        ListeningPlace.Ensure(request.Address, request.Port);
        using var alone = Alone(home.Folder);
        // From here on the server's own service runs the projections.
        await home.StopProjectingAsync();
        await using var app = Build(home, request);
        // Before anything is said to be served: accounts that cannot be opened end the start.
        await app.Services.GetRequiredService<AccountStore>().People.HasAdministratorAsync(cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception exception) when (exception is SocketException or IOException { InnerException: AddressInUseException })
        {
            var error = exception as SocketException ?? new SocketException((int)SocketError.AddressAlreadyInUse);
            throw ListeningPlace.Refused(ListeningPlace.Of(request.Address, request.Port, error));
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses) Tell(app, request, address);
        await invite(app.Services.GetRequiredService<AccountStore>(), SiteOf(app, addresses.First()), cancellation);
        Terminal.Line("按 Ctrl+C 停止。Stop with Ctrl+C.");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    // Another server of the folder takes nothing from this one, as one of them follows the ledger and both read; it is as a rule a mistake.
    private static IDisposable? Alone(string folder)
    {
        var alone = FolderLock.TryTake(folder, "serve.lock");
        if (alone is null)
        {
            Terminal.Note(
                $"提示：另一个 serve 已在用这个数据目录（{folder}）。两个可以同时运行，记录不会乱，但通常只应有一个；"
                    + "要多个节点，请各用一个 --data，共用 --shared。"
                    + $"Note: another 'serve' uses this data folder, {folder}, already. Both may run and nothing is mixed up, but as a "
                    + "rule there is one; several nodes have a --data folder each, and one --shared.");
        }

        return alone;
    }

    // The address that people open: the public one where the settings say it, and never the one that stands for all of a machine's.
    private static string SiteOf(WebApplication app, string address)
    {
        var web = app.Services.GetRequiredService<WebOptions>();
        if (web.IsBehindTls && web.Mail is { Site: { } site }) return site.ToString();
        var named = web.AllowedHosts.FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal));
        if (web.KnownProxies.Count > 0 && named is not null) return "https://" + named;
        return address.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)
            .Replace("//[::]:", "//[::1]:", StringComparison.Ordinal);
    }

    private static void Tell(WebApplication app, ServeRequest request, string address)
    {
        Terminal.Line($"服务地址 Serving at {address}");
        if (request.LogsJson) app.Logger.LogInformation("Serving at {Address}, version {Version}", address, PowerCatalogServices.Version);
    }

    /// <summary>The application, built but not started.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public static WebApplication Build(CatalogHome home, ServeRequest request)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        ServeLog.Add(builder.Services, builder.Logging, request.LogsJson);
        ServeSettings.Add(builder.Configuration, home.Folder, request.Settings);
        var hasCertificate = Tls.HasCertificate(builder.Configuration);
        var web = ServeSettings.Read(builder.Configuration);
        web = web with { IsBehindTls = hasCertificate || web.KnownProxies.Count > 0 };
        Tls.Demand(request, web);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Tls.Listen(kestrel, request, hasCertificate));
        builder.Services
            .AddSingleton(home.Ledger).AddSingleton(home.Files).AddSingleton(new CatalogViews(home.Files, home.Clock))
            .AddSingleton(home.Engine).AddSingleton<ICatalogKnowledge>(home.Knowledge)
            .AddSingleton(home.Shared).AddSingleton(home.Room).AddSingleton(home.Recorders.Recorder)
            .AddSingleton(home.Recorders.Imports).AddSingleton(home.Recorders.Changes)
            .AddSingleton(home.Recorders.Comparisons).AddSingleton(home.Recorders.Lists)
            .AddSingleton(home.Procedure.Follower).AddSingleton(home.Procedure.Queries).AddSingleton(home.Procedure.Steps)
            .AddSingleton(home.Recorders.Sources).AddSingleton(home.Laws.Entries).AddSingleton(home.Laws.Files)
            .AddSingleton(home.Checkpoints.Of(builder.Configuration))
            .AddSingleton(home.Reference).AddSingleton(home.Clock).AddSingleton(web)
            .AddSingleton(_ => AccountSettings.Open(builder.Configuration, home.Shared.Path))
            .AddPowerCatalogWeb(web.Telemetry);
        return builder.Build().MapPowerCatalog();
    }
}
