using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Procedure;
using PowerCatalog.Application.Recording;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Sqlite;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>The API on a port of its own, over a ledger in a temporary folder, with real HTTP between.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private RunningServer(DirectoryInfo folder, WebApplication app, HttpClient http, LogLines log) =>
        (_folder, _app, Http, Log) = (folder, app, http, log);

    /// <summary>A token of somebody of the reform office.</summary>
    public static string Token => TestPeople.Office.Token;

    public HttpClient Http { get; }

    public LogLines Log { get; }

    public string Folder => _folder.FullName;

    public IServiceProvider Services => _app.Services;

    public ILedger Ledger => Services.GetRequiredService<ILedger>();

    public Uri Address => Http.BaseAddress!;

    public static async Task<RunningServer> StartAsync(
        WebOptions? options = null, ReferenceData? reference = null, TimeProvider? clock = null, Func<ILedger, ILedger>? around = null,
        Action<WebApplication>? map = null, long leastFree = 0)
    {
        var folder = Directory.CreateTempSubdirectory("powercatalog-web-");
        var log = new LogLines();
        var app = Build(
            folder.FullName, options ?? new WebOptions(), reference ?? Reference.Read(), log, clock, around: around, leastFree: leastFree);
        map?.Invoke(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        return new RunningServer(folder, app, http, log);
    }

    /// <summary>A program as the executable composes it, not started.</summary>
    public static WebApplication Build(
        string folder, WebOptions options, ReferenceData reference, LogLines log, TimeProvider? clock = null, string? shared = null,
        Func<ILedger, ILedger>? around = null, long leastFree = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A client that reads slowly is not cut off, so that a test sees what is held for it.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        var services = builder.Services;
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton(reference);
        services.AddSingleton(Reference.Rules);
        services.AddSingleton(options);
        // What the pages keep lies beside the ledger, as in the program.
        services.AddSingleton(new SharedFolder(shared ?? folder));
        if (!File.Exists(Path.Combine(shared ?? folder, AccountPlace.FileName))) TestPeople.PutInto(shared ?? folder);
        services.AddSingleton(
            provider => new AccountStore(new AccountPlace(shared ?? folder), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(
            provider => SqliteLedger.Open(
                Path.Combine(folder, "ledger.db"), provider.GetRequiredService<TimeProvider>(),
                SqliteLedgerOptions.Default with { Room = provider.GetRequiredService<DiskRoom>() }));
        services.AddSingleton<ILedger>(provider =>
        {
            var ledger = provider.GetRequiredService<SqliteLedger>();
            return around?.Invoke(ledger) ?? ledger;
        });
        services.AddSingleton(ReadModels.ReadModelSet.FilesIn(folder));
        services.AddSingleton<CatalogViews>();
        // The engine looks after the ledger by itself; what a test puts around it is for requests.
        services.AddSingleton(provider => new ProjectionEngine(
            provider.GetRequiredService<SqliteLedger>(), provider.GetRequiredService<ReadModelFiles>(),
            provider.GetRequiredService<TimeProvider>(),
            (catalog, stop) => OpenAdjustments.CompleteAsync(provider.GetRequiredService<ILedger>(), catalog, stop)));
        services.AddSingleton<ICatalogKnowledge, ReadModelKnowledge>();
        services.AddSingleton(Reference.Calendar);
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Recorder);
        services.AddSingleton<AdjustmentProcedure>();
        services.AddSingleton(provider => new ProcedureFollower(
            provider.GetRequiredService<SqliteLedger>(), folder, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<AdjustmentProcedure>().CarryOnAsync));
        services.AddSingleton(provider => new ProcedureQueries(
            folder, provider.GetRequiredService<ProcedureRules>(), Reference.Calendar, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Sources);
        services.AddSingleton<IListedPowers, ListedPowers>();
        services.AddSingleton<Recorders>();
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Imports);
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Changes);
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Comparisons);
        services.AddSingleton(provider => provider.GetRequiredService<Recorders>().Lists);
        services.AddSingleton<ICitations, Citations>();
        services.AddSingleton<LawServices>();
        services.AddSingleton(provider => provider.GetRequiredService<LawServices>().Entries);
        services.AddSingleton(provider => provider.GetRequiredService<LawServices>().Files);
        services.AddSingleton(provider => new CheckpointSigning(
            provider.GetRequiredService<ReadModelFiles>(), provider.GetRequiredService<ILedger>(), CheckpointOptions.Of(folder),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new DiskRoom(folder, () => leastFree));
        services.AddPowerCatalogWeb(options.Telemetry);
        return builder.Build().MapPowerCatalog();
    }

    /// <summary>Records a draft and waits until readers see it.</summary>
    public async Task<long> RecordAsync(Drafts draft, Actor? actor = null)
    {
        var built = draft.Build();
        var result = await Services.GetRequiredService<Recorders>().Recorder.RecordAsync(
            Submission.Of(built, []),
            new RecordingRequest(actor ?? Actor.Program("tests"), built.Division, ExpectedCatalog.Any, DryRun: false));
        Assert.True(
            result.Outcome == RecordingOutcome.Recorded,
            string.Join('\n', result.Problems.Select(problem => $"{problem.Code} {problem.En}")));
        await SeenAsync(result.Revision);
        return result.Revision;
    }

    public static string Api => "/api/v1/catalogs/" + Reference.Division;

    /// <summary>Until readers see a revision. A server that has not got it within its patience is asked again, as clients do.</summary>
    public Task SeenAsync(long revision) => Eventually.GetAsync(
        async () =>
        {
            using var response = await Http.GetAsync($"{Api}?atLeast={revision}");
            return response.StatusCode;
        },
        status => status != HttpStatusCode.ServiceUnavailable, TestContext.Current.CancellationToken);

    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Http.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}\n{string.Join('\n', Log.Lines)}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Asks for what must be refused; gives the problem.</summary>
    public async Task<JsonElement> ProblemAsync(string address, int status, string code)
    {
        using var response = await Http.GetAsync(address);
        return await ProblemOf(response, status, code);
    }

    public static async Task<JsonElement> ProblemOf(HttpResponseMessage response, int status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal("/problems/" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detailEn").GetString()!);
        return problem;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Field, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (field, value) in fields) Assert.True(request.Headers.TryAddWithoutValidation(field, value));
        return await Http.SendAsync(request);
    }

    /// <summary>Sends a CSV file as a write does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string query, string csv, params (string Field, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/adjustments{query}") { Content = new StringContent(csv) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (field, value) in fields) Assert.True(request.Headers.TryAddWithoutValidation(field, value));
        return await Http.SendAsync(request);
    }

    /// <summary>Stops it once every request has ended; the folder and the log stay until it is disposed.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        KeptStatements.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
