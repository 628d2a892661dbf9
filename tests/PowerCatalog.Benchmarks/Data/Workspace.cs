using System.Diagnostics;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>
/// A data folder put together as the program does it (CatalogHome): ledger, read models, recorder, and the projector in the background.
/// </summary>
internal sealed class Workspace : IAsyncDisposable
{
    public static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _projecting;
    private readonly string _folder;
    private readonly TimedLedger _ledger;
    private readonly AdjustmentRecorder _recorder;
    private readonly Domain.Reference.ReferenceData _reference = Repository.Reference();

    public Workspace(string folder, ILedger? ledger = null)
    {
        _folder = folder;
        _ledger = new TimedLedger(ledger ?? SqliteLedger.Open(LedgerIn(folder), TimeProvider.System));
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        var engine = new ProjectionEngine(
            _ledger, files, TimeProvider.System, (catalog, stop) => OpenAdjustments.CompleteAsync(_ledger, catalog, stop));
        Views = new CatalogViews(files, TimeProvider.System);
        _recorder = new AdjustmentRecorder(
            _ledger, new ReadModelKnowledge(files, TimeProvider.System), _reference, Repository.Rules(), TimeProvider.System);
        _projecting = Task.Run(() => engine.RunAsync(_stopping.Token));
    }

    public CatalogViews Views { get; }

    public TimedLedger Ledger => _ledger;

    /// <summary>The file of the demonstration's read models in a folder.</summary>
    public static string ReadModelsIn(string folder) =>
        Path.Combine(ReadModels.ReadModelSet.FilesIn(folder).Current!, Wuzhong.Value + ".db");

    /// <summary>Time that reading files has taken.</summary>
    public Stopwatch ReadingFiles { get; } = new();

    public static string LedgerIn(string folder) => Path.Combine(folder, "ledger.db");

    /// <summary>Records one file; gives the revision at which it is known.</summary>
    public async Task<long> ImportAsync(string path)
    {
        var kind = Path.GetFileName(path).StartsWith("00-", StringComparison.Ordinal) ? DraftKind.List : DraftKind.Adjustment;
        ReadingFiles.Start();
        ReadResult read;
        await using (var stream = File.OpenRead(path)) read =
            DraftReader.Read(stream, Path.GetFileName(path), new ReadOptions(Wuzhong, kind), _reference, default);
        ReadingFiles.Stop();
        if (read.Draft is null || read.Refused) throw new InvalidDataException($"{path} was refused: {read.Problems[0].Code}");
        var recording = _recorder.RecordAsync(
            Submission.Of(read.Draft, read.Problems),
            new RecordingRequest(Actor.Program("benchmark"), Wuzhong, ExpectedCatalog.Any, DryRun: false));
        if (await Task.WhenAny(recording, _projecting) == _projecting) await _projecting;
        var result = await recording;
        if (result.Outcome == RecordingOutcome.Recorded) return result.Revision;
        throw new InvalidDataException($"{path} was not recorded: {result.Outcome} {string.Join(", ", result.Problems.Take(1))}");
    }

    /// <summary>Records a list as the program does, with what it gives back between its steps; gives the revision.</summary>
    public async Task<long> ImportListAsync(string path)
    {
        using var turns = new ReadingTurns();
        var imports = new FileImports(_recorder, _reference, new SourceFiles(Path.Combine(_folder, "files")), turns);
        var request = new RecordingRequest(Actor.Program("benchmark"), Wuzhong, ExpectedCatalog.Any, DryRun: false);
        var none = new Dictionary<string, string>();
        await using var stream = File.OpenRead(path);
        var importing = imports.HandleAsync(new ImportFile(request, DraftKind.List, stream, Path.GetFileName(path), none, none), default);
        if (await Task.WhenAny(importing, _projecting) == _projecting) await _projecting;
        var result = await importing;
        return result.Outcome == RecordingOutcome.Recorded
            ? result.Last.Revision
            : throw new InvalidDataException($"{path} was not recorded: {result.Outcome}");
    }

    /// <summary>Waits until a revision can be seen.</summary>
    public async Task SeeAsync(long revision)
    {
        using var view = await Views.OpenAsync(Wuzhong, new LensRequest(AtLeast: revision), TimeSpan.FromMinutes(10), default);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _projecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _ledger.DisposeAsync();
        _stopping.Dispose();
    }
}
