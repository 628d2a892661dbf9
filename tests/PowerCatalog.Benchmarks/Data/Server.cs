using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Application;
using PowerCatalog.Application.Completing;
using PowerCatalog.Web;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>The web server over a data folder, put together as the program does it (Serving).</summary>
internal static class Server
{
    public static WebApplication Build(ILedger ledger, string folder, string address)
    {
        var files = new ReadModelFiles(folder);
        var (clock, reference) = (TimeProvider.System, Repository.Reference());
        var knowledge = new ReadModelKnowledge(files, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services
            .AddSingleton(ledger).AddSingleton(files).AddSingleton(new CatalogViews(files, clock)).AddSingleton(new ProjectionEngine(ledger, files, clock, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop)))
            .AddSingleton<ICatalogKnowledge>(knowledge).AddSingleton(new AdjustmentRecorder(ledger, knowledge, reference, clock)).AddSingleton(reference)
            .AddSingleton(clock).AddSingleton(new WebOptions(null)).AddPowerCatalogWeb();
        return builder.Build().MapPowerCatalog();
    }
}
