using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;
using PowerCatalog.Papers.Templates;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Home;

/// <summary>
/// An open data folder: the ledger, the read models and the services over them. Commands and a running server can share one folder.
/// </summary>
internal sealed class CatalogHome : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Made when asked for: a command that only asks needs none of what records, and to read the rules for it would take longer than its
    // answer.
    private readonly Lazy<Recorders> _recorders;
    private readonly Lazy<LawServices> _laws;
    private readonly Lazy<HomeProcedure> _procedure;
    private CancellationTokenSource _stopping = new();
    private Task? _projecting;
    private string? _scratch;
    private StreamName? _only;

    private CatalogHome(
        HomePlace place, ILedger ledger, ReferenceData reference, TimeProvider clock, string? readModels = null,
        TimeProvider? taking = null, DiskRoom? room = null)
    {
        (Folder, Ledger, Reference, Clock) = (place.Folder, ledger, reference, clock);
        Room = room ?? new DiskRoom(place.Folder, () => DiskSettings.Of(place.Folder));
        Words = new CatalogWords(reference);
        Shared = new SharedFolder(Path.GetFullPath(place.SharedOrOwn));
        Files = ReadModelSet.FilesIn(readModels ?? place.Folder, place.Divisions);
        Checkpoints = new HomeCheckpoints(place, ledger, Files, clock);
        Engine = new ProjectionEngine(
            ledger, Files, clock, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop), Checkpoints)
        {
            Reporting = new ReadingNote(clock),
        };
        Views = new CatalogViews(Files, clock) { Actors = ActorNaming.AsRecorded };
        Knowledge = new ReadModelKnowledge(Files, clock);
        var rules = new Lazy<ProcedureRules>(() => ReferenceFiles.Rules(Path.GetFullPath(place.SharedOrOwn)));
        _recorders = new(() => new Recorders(
            ledger, Knowledge, new ListedPowers(Views, reference), reference, rules.Value, Shared, clock));
        _laws = new(() => new LawServices(ledger, Knowledge, new Citations(Views), reference, rules.Value, Shared, clock));
        _procedure = new(() => new HomeProcedure(
            readModels ?? place.Folder, ledger, Recorders.Recorder, Knowledge, reference, rules.Value, clock, taking ?? clock));
    }

    public string Folder { get; }

    /// <summary>Whether the folder cannot be written, so that its own read models are not opened.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>The room on the disk of the folder.</summary>
    public DiskRoom Room { get; }

    /// <summary>What the nodes of a deployment share.</summary>
    public SharedFolder Shared { get; }

    public ILedger Ledger { get; }

    public ReferenceData Reference { get; }

    /// <summary>The names of categories, elements and fields.</summary>
    public CatalogWords Words { get; }

    public TimeProvider Clock { get; }

    /// <summary>The office's templates of documents.</summary>
    public OfficeTemplates Templates => new(Shared.Papers);

    public ReadModelFiles Files { get; }

    public ProjectionEngine Engine { get; }

    /// <summary>Signs the logs that have grown.</summary>
    public HomeCheckpoints Checkpoints { get; }

    public CatalogViews Views { get; }

    public ReadModelKnowledge Knowledge { get; }

    public Recorders Recorders => _recorders.Value;

    /// <summary>The entries on documents that changed.</summary>
    public LawServices Laws => _laws.Value;

    /// <summary>The way of adjustments.</summary>
    public HomeProcedure Procedure => _procedure.Value;

    /// <summary>Opens a folder, creating it where <paramref name="create"/> is set. A server is not contacted yet.</summary>
    /// <param name="place">The folder and, for a server, the ledger's address.</param>
    /// <param name="create">Whether to create the folder where it is absent.</param>
    /// <param name="ledgerClock">The clock for recorded times and for the days of the procedure's steps; null for the real time.</param>
    /// <param name="leastFree">Gives what has to stay free of the disk, in bytes; null for what the settings say.</param>
    /// <exception cref="CommandException">
    /// There is no ledger and none is to be created, or the folder belongs to another ledger.
    /// </exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    public static CatalogHome Open(HomePlace place, bool create, TimeProvider? ledgerClock = null, Func<long>? leastFree = null) =>
        Open(place, create, untouched: false, ledgerClock, leastFree);

    /// <summary>Opens a folder to verify it: nothing is changed in the file of its ledger, and nothing can be recorded.</summary>
    /// <inheritdoc cref="Open(HomePlace, bool, TimeProvider, Func{long})"/>
    public static CatalogHome OpenToVerify(HomePlace place) => Open(place, create: false, untouched: true, null, null);

    private static CatalogHome Open(
        HomePlace place, bool create, bool untouched, TimeProvider? ledgerClock, Func<long>? leastFree)
    {
        ledgerClock ??= TimeProvider.System;
        var folder = place.Folder;
        if (create) ReferenceFiles.EnsureThere();
        if (create && !Directory.Exists(folder)) PrivateFolder.Create(folder);
        if ((place.Ledger ?? RememberedLedger.Of(folder)) is { } server)
        {
            var ledger = LedgerAddress.Open(server, create, ledgerClock);
            RememberedLedger.Keep(folder, server, ReadModelSet.FilesIn(folder).Current is not null);
            return new CatalogHome(place, ledger, ReferenceFiles.Read(), TimeProvider.System, taking: ledgerClock);
        }

        if (!create && !File.Exists(LedgerPath(folder))) throw AbsentLedger.Of(folder);

        if (FolderAccess.IsReadOnly(folder)) return OpenReadOnly(place, create, ledgerClock);
        var room = new DiskRoom(folder, leastFree ?? (() => DiskSettings.Of(folder)));
        return new CatalogHome(
            place, LedgerAddress.Open(LedgerPath(folder), create, untouched, ledgerClock, room), ReferenceFiles.Read(),
            TimeProvider.System, taking: ledgerClock, room: room);
    }

    // On a medium that cannot be written the ledger is only read, and the read models are built in a temporary folder.
    private static CatalogHome OpenReadOnly(HomePlace place, bool create, TimeProvider clock)
    {
        if (create && !File.Exists(LedgerPath(place.Folder)))
        {
            HiddenFiles.EnsureNone(place.Folder);
            throw FolderAccess.CannotMake(place.Folder);
        }

        var ledger = LedgerAddress.OpenReadOnly(LedgerPath(place.Folder), clock);
        var scratch = Directory.CreateTempSubdirectory("powercatalog-").FullName;
        Terminal.Note(
            $"{place.Folder} 不能写入：只供查询和核验，读模型建在临时文件夹。"
            + $"{place.Folder} cannot be written: it can be asked and verified, with read models in a temporary folder.");
        return new CatalogHome(place, ledger, ReferenceFiles.Read(), TimeProvider.System, scratch)
        {
            _scratch = scratch,
            IsReadOnly = true,
        };
    }

    /// <summary>
    /// Opens a folder for an operation that must leave nothing behind: the folder itself where it has a ledger, otherwise an empty
    /// temporary one.
    /// </summary>
    public static CatalogHome OpenToTry(HomePlace place)
    {
        if (HasLedger(place)) return Open(place, create: false);
        var scratch = Directory.CreateTempSubdirectory("powercatalog-").FullName;
        var home = Open(new HomePlace(scratch, null), create: true);
        home._scratch = scratch;
        return home;
    }

    /// <summary>Whether a folder has a ledger, its own or a server's.</summary>
    public static bool HasLedger(HomePlace place) =>
        place.Ledger is not null || RememberedLedger.Of(place.Folder) is not null || File.Exists(LedgerPath(place.Folder));

    public static string LedgerPath(string folder) => Path.Combine(Path.GetFullPath(folder), LedgerAddress.FileName);

    /// <summary>
    /// Brings the read models up to date, by this process or the one that projects. Where the ledger's server is unavailable, the current
    /// read models are used, with a note on their age.
    /// </summary>
    /// <param name="named">
    /// The division that the command names: it alone is brought up then, by its own stream. Null brings all catalogs up.
    /// </param>
    /// <param name="cancellation">Stops it.</param>
    public async Task CatchUpAsync(string? named, CancellationToken cancellation)
    {
        try
        {
            _only = named is null ? null : StreamName.Catalog(Divisions.Read(named, Reference));
            if (_only is { } catalog) await Engine.CatchUpAsync(catalog, Patience, cancellation);
            else await Engine.CatchUpAsync(Patience, cancellation);
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Unavailable && Engine.HasReadModels)
        {
            var last = Views.All().Select(catalog => (DateTimeOffset?)catalog.Recorded).Max();
            Terminal.Note(
                $"台账服务器没有应答；以下是读模型的内容，最后一次记录于 {(last is { } moment ? Show.Moment(moment) : "—")}。"
                + "The ledger's server does not answer. This is the state of the read models, last updated at that time.");
        }
    }

    /// <summary>Waits until readers see a revision of a catalog; returns at once where there is no catalog.</summary>
    public async Task<bool> VisibleAsync(DivisionCode division, long revision, CancellationToken cancellation)
    {
        if (revision < 0) return false;
        using var view = await Views.OpenAsync(division, new LensRequest(AtLeast: revision), Patience, cancellation);
        if (view is null) return false;
        // The index is written right after the catalog's file, and what is signed is looked up there.
        while (!(Views.ListedRevision(division) >= revision)) await Task.Delay(TimeSpan.FromMilliseconds(2), Clock, cancellation);
        return true;
    }

    /// <summary>Projects in the background while commands record.</summary>
    public void StartProjecting() =>
        _projecting ??= Task.Run(() => _only is { } catalog ? Engine.RunAsync(catalog, _stopping.Token) : Engine.RunAsync(_stopping.Token));

    /// <summary>Waits for a task that depends on the projection; fails at once when the projection stops.</summary>
    public async Task<T> WhileProjecting<T>(Task<T> work)
    {
        StartProjecting();
        if (await Task.WhenAny(work, _projecting!) == _projecting) await _projecting!;
        return await work;
    }

    /// <summary>Refuses what is to be recorded where nothing can be, before a file of it is written anywhere.</summary>
    /// <exception cref="CommandException">The folder cannot be written.</exception>
    public void EnsureRecords()
    {
        if (IsReadOnly)
            throw new CommandException(
                ExitCode.Refused,
                $"{Folder} 不能写入，不能记录任何内容；什么都没有记录。请换到能写入的文件夹，或更正权限。"
                    + $"{Folder} cannot be written, so nothing can be recorded in it, and nothing was. Use a folder that can be "
                    + "written, or set the permissions right.");
    }

    /// <summary>The catalog of a command: the named one, or the only one.</summary>
    /// <exception cref="CommandException">None is named and there is none, or more than one; or the name means none.</exception>
    public DivisionCode Division(string? named)
    {
        if (named is not null) return Divisions.Read(named, Reference);

        var all = Views.All();
        return all.Count == 1
            ? DivisionCode.Parse(all[0].Division)
            : throw new CommandException(
                ExitCode.WrongUsage,
                all.Count == 0
                    ? "还没有清单。There is no catalog yet."
                    : $"请用 --division 指明：{Divisions.Listed(all.Select(catalog => $"{catalog.Division} {catalog.Name}"))}。"
                        + "Name one with --division.");
    }

    /// <summary>Records, and waits until readers see it.</summary>
    public async Task<RecordingResult> RecordAsync(Task<RecordingResult> recording, CancellationToken cancellation)
    {
        var result = await WhileProjecting(recording);
        await SeeAsync(result.Division, result.Revision, cancellation);
        return result;
    }

    /// <summary>Records a file, and waits until readers see what was recorded of it.</summary>
    public async Task<ImportResult> RecordAsync(Task<ImportResult> recording, CancellationToken cancellation)
    {
        var result = await WhileProjecting(recording);
        await SeeAsync(result.Last.Division, result.Decisions.Max(decision => decision.Revision), cancellation);
        return result;
    }

    // What is recorded stays recorded, whatever becomes of the read models.
    private async Task SeeAsync(DivisionCode division, long revision, CancellationToken cancellation)
    {
        try
        {
            if (await WhileProjecting(VisibleAsync(division, revision, cancellation))) await Checkpoints.SignAsync(cancellation);
        }
        catch (Exception exception) when (exception is LensException or ReadModelException or LedgerException or SqliteException)
        {
            Terminal.Note(
                $"已记录到台账（版本 {revision}），但查询还看不到：{exception.Message}"
                + $"It is recorded in the ledger, at revision {revision}, but cannot be asked for yet.");
        }
    }

    /// <summary>Stops projecting, so that another process can take over.</summary>
    public async Task StopProjectingAsync()
    {
        if (_projecting is null) return;
        await _stopping.CancelAsync();
        await _projecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        (_projecting, _stopping) = (null, new CancellationTokenSource());
    }

    public async ValueTask DisposeAsync()
    {
        await StopProjectingAsync();
        Engine.Dispose();
        if (_recorders.IsValueCreated) Recorders.Dispose();
        if (_laws.IsValueCreated) Laws.Dispose();
        await Ledger.DisposeAsync();
        _stopping.Dispose();
        if (_scratch is null) return;
        KeptStatements.ClearAllPools();
        Directory.Delete(_scratch, recursive: true);
    }
}
