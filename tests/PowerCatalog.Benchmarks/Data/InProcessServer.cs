using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Procedure;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>The web server over a data folder, put together as the program does it (Serving).</summary>
internal static class InProcessServer
{
    public static WebApplication Build(ILedger ledger, string folder, string address)
    {
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        var (clock, reference) = (TimeProvider.System, Repository.Reference());
        var knowledge = new ReadModelKnowledge(files, clock);
        var shared = new SharedFolder(folder);
        var listed = new ListedPowers(new CatalogViews(files, clock), reference);
        var recorders = new Recorders(ledger, knowledge, listed, reference, Repository.Rules(), shared, clock);
        var laws = new LawServices(
            ledger, knowledge, new Citations(new CatalogViews(files, clock)), reference, Repository.Rules(), shared, clock);
        var procedure = new AdjustmentProcedure(
            ledger, recorders.Recorder, knowledge, reference, Repository.Rules(), Repository.Calendar(), clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services
            .AddSingleton(ledger).AddSingleton(files).AddSingleton(new CatalogViews(files, clock))
            .AddSingleton(
                new ProjectionEngine(ledger, files, clock, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop)))
            .AddSingleton(new ProcedureFollower(ledger, folder, clock, procedure.CarryOnAsync))
            .AddSingleton(new ProcedureQueries(folder, Repository.Rules(), Repository.Calendar(), clock))
            .AddSingleton(procedure).AddSingleton(recorders.Sources)
            .AddSingleton(new CheckpointSigning(files, ledger, CheckpointOptions.Of(folder), clock))
            .AddSingleton(recorders.Imports).AddSingleton(recorders.Changes).AddSingleton(recorders.Comparisons)
            .AddSingleton(recorders.Lists)
            .AddSingleton(laws.Entries).AddSingleton(laws.Files)
            .AddSingleton(recorders.Recorder).AddSingleton(new DiskRoom(folder, () => DiskRoom.UsualLeast))
            .AddSingleton(shared).AddSingleton(reference)
            .AddSingleton(clock).AddSingleton(new WebOptions()).AddSingleton(new AccountStore(new AccountPlace(folder), clock))
            .AddPowerCatalogWeb(new TelemetryOptions());
        return builder.Build().MapPowerCatalog();
    }
}
