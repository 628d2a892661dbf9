using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;
using PowerCatalog.Waiting;

namespace PowerCatalog.Testing;

/// <summary>A data folder of its own with a real ledger and real read models, as the program composes them.</summary>
public sealed class TestCatalog : IAsyncDisposable
{
    private readonly TemporaryFolder? _own;

    private TestCatalog(TemporaryFolder? own, string folder)
    {
        (_own, Folder) = (own, folder);
        Ledger = SqliteLedger.Open(Path.Combine(folder, "ledger.db"), Clock);
        Files = ReadModels.ReadModelSet.FilesIn(folder);
        Engine = new ProjectionEngine(Ledger, Files, Clock, (catalog, stop) => OpenAdjustments.CompleteAsync(Ledger, catalog, stop));
        Views = new CatalogViews(Files, Clock);
        Recorder = new AdjustmentRecorder(Ledger, new ReadModelKnowledge(Files, Clock), TestReference.Data, TestReference.Rules, Clock);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Stands at 2021-07-01 09:00 in Asia/Shanghai until moved.</summary>
    public StandingClock Clock { get; } = new();

    /// <summary>The ledger.</summary>
    public SqliteLedger Ledger { get; }

    /// <summary>The read models' files.</summary>
    public ReadModelFiles Files { get; }

    /// <summary>The file of a catalog's read models.</summary>
    public string FileOf(string division = "640300") => Path.Combine(Files.Current!, division + ".db");

    /// <summary>The index of the read models.</summary>
    public string Index => Path.Combine(Files.Current!, "index.db");

    /// <summary>The engine; it runs only while <see cref="CatchUp"/> does.</summary>
    public ProjectionEngine Engine { get; }

    /// <summary>For reading.</summary>
    public CatalogViews Views { get; }

    /// <summary>For recording; something has to project meanwhile.</summary>
    public AdjustmentRecorder Recorder { get; }

    /// <summary>An empty data folder.</summary>
    public static TestCatalog Empty()
    {
        var folder = new TemporaryFolder();
        return new TestCatalog(folder, folder.Path);
    }

    /// <summary>A folder of a test's own, which stays.</summary>
    public static TestCatalog In(string folder) => new(null, folder);

    /// <summary>A data folder with drafts recorded.</summary>
    public static async Task<TestCatalog> Open(params DraftBuilder[] drafts)
    {
        var catalog = Empty();
        foreach (var draft in drafts) await catalog.Record(draft);
        return catalog;
    }

    /// <summary>The same folder opened once more, as another process would.</summary>
    public TestCatalog Beside() => new(null, Folder);

    /// <summary>Records a draft, which has to be sound, and brings the read models up; gives the revision.</summary>
    public async Task<long> Record(DraftBuilder draft)
    {
        var result = await TryRecord(draft.Build());
        return result.Outcome == RecordingOutcome.Recorded
            ? result.Revision
            : throw new InvalidOperationException($"{result.Outcome}: {string.Join("; ", result.Problems)}");
    }

    /// <summary>Records a draft or not, and brings the read models up.</summary>
    public async Task<RecordingResult> TryRecord(AdjustmentDraft draft, bool dryRun = false)
    {
        var result = await Recorder.RecordAsync(Submission.Of(draft, []), Request(draft, dryRun));
        await CatchUp();
        return result;
    }

    /// <summary>Records a draft or not while somebody else projects.</summary>
    public Task<RecordingResult> Send(AdjustmentDraft draft, string actor = "tester") =>
        Recorder.RecordAsync(Submission.Of(draft, []), Request(draft, dryRun: false, actor));

    /// <summary>
    /// A request that records in earnest, or does not, whatever state the catalog is in, and of any division: chance makes divisions of its
    /// own.
    /// </summary>
    public static RecordingRequest Request(AdjustmentDraft draft, bool dryRun = false, string actor = "tester") =>
        new(Actor.Program(actor), draft.Division, ExpectedCatalog.Any, dryRun) { OpensUnknown = true };

    /// <summary>The position of the ledger's last event.</summary>
    public async Task<Position> Head() => await Ledger.HeadAsync();

    /// <summary>Brings the read models up to the ledger.</summary>
    public Task CatchUp() => Engine.CatchUpAsync(Patience.Limit, CancellationToken.None);

    /// <summary>The catalog of 吴忠市 on a day, as known at a revision, moment or document; today and now where not said.</summary>
    public CatalogView View(string? on = null, string? known = null, string division = "640300", bool asRecorded = false) =>
        Views.Open(DivisionCode.Parse(division), new LensRequest(on is null ? null : DateOnly.Parse(on), known, AsRecorded: asRecorded))
        ?? throw new InvalidOperationException("There is no such catalog.");

    /// <summary>The revision that readers see.</summary>
    public long Revision() => Views.All().Single(head => head.Division == "640300").Revision;

    /// <summary>The events of a stream.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> Events(StreamName stream)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in Ledger.ReadStreamAsync(stream, ReadDirection.Forwards, 0)) events.Add(recorded);
        return events;
    }

    /// <summary>The events of a catalog.</summary>
    public Task<IReadOnlyList<RecordedEvent>> Events(string division = "640300") =>
        Events(StreamName.Catalog(DivisionCode.Parse(division)));

    /// <summary>The oracle: the plain fold of a catalog's events up to a revision.</summary>
    public static CatalogFold Fold(IEnumerable<RecordedEvent> events, long to = long.MaxValue)
    {
        var fold = new CatalogFold();
        foreach (var recorded in events.Where(recorded => recorded.Revision <= to))
            fold.Take(recorded.Revision, EventRegistry.Read(recorded.Type, recorded.Data.Span));
        return fold;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await Ledger.DisposeAsync();
        KeptStatements.ClearAllPools();
        _own?.Dispose();
    }
}
