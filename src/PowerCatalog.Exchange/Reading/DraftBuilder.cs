using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Collects the draft and the problems while a file is read.</summary>
internal sealed class DraftBuilder
{
    private readonly List<DraftLine> _lines = [];
    private readonly Dictionary<LineKind, IReadOnlySet<string>> _fields;
    private readonly ReadOptions _options;
    private readonly List<FieldValue> _versions = [];
    private readonly List<MissingColumn> _missing = [];
    private int _rows;

    public DraftBuilder(ReferenceData reference, ReadOptions options)
    {
        _options = options;
        Problems = new ProblemList(options.Limits.Problems);
        Vocabulary = new Vocabulary(reference, options.Map, options.OwnElements, Problems);
        Particulars = new ParticularsReader(Vocabulary, Problems, options.Limits);
        Log = new RunningLog(Vocabulary, Problems);
        Kinds =
        [
            .. reference.Headings.LineSheets.Select(layout => LineSheet.Of(layout, reference))
                .Where(sheet => sheet.BelongsTo(options.Kind)),
        ];
        _fields = Kinds.ToDictionary(sheet => sheet.Kind!.Value, sheet => sheet.Fields);
    }

    public ProblemList Problems { get; }

    public Vocabulary Vocabulary { get; }

    public ParticularsReader Particulars { get; }

    /// <summary>The decisions of tables whose rows name them.</summary>
    public RunningLog Log { get; }

    public ReadLimits Limits => _options.Limits;

    public DraftKind Kind => _options.Kind;

    public bool Compared => _options.Compared;

    public DepartmentSource DepartmentFrom => _options.DepartmentFrom;

    public string? Department => _options.Department;

    /// <summary>
    /// The sheets that such a draft may have, in the order in which their lines take effect: departments and townships before the lines
    /// that name them.
    /// </summary>
    public IReadOnlyList<LineSheet> Kinds { get; }

    /// <summary>Counts a row that is a line or goes on with one.</summary>
    /// <exception cref="FileRefusedException">There are too many.</exception>
    public void CountRow(string sheet, int row)
    {
        if (_rows++ >= Limits.Rows) throw new FileRefusedException(FileProblems.TooManyRows(sheet, row, Limits.Rows));
    }

    /// <summary>The fields that a line of a kind may have.</summary>
    public IReadOnlySet<string> FieldsOf(LineKind kind) => _fields[kind];

    /// <summary>Adds a line, to its decision where its row names one.</summary>
    public void Add(
        LoggedDecision? decision, LineKind kind, FieldValues values, Place place, IReadOnlyList<KeyValuePair<string, string>> sent,
        Columns columns, IReadOnlySet<string> unread)
    {
        var lines = decision?.Lines ?? _lines;
        lines.Add(new DraftLine(lines.Count + 1, kind, values, place, sent)
        {
            Columns = columns.Fields,
            Headings = columns.Headings,
            Unread = unread,
        });
    }

    /// <summary>Names a column that lines of a sheet need and do not have.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="kind">The kind of the lines; null where all are of one, or each row says its own in the column itself.</param>
    public void AddMissing(Problem problem, string sheet, LineKind? kind)
    {
        Problems.Add(problem);
        _missing.Add(new MissingColumn(problem, sheet, kind));
    }

    /// <summary>Takes what a row says of the list that it comes from; more than two different texts tell nothing more.</summary>
    public void AddVersion(string text, Place place)
    {
        if (_versions.Count < 2 && !_versions.Exists(known => known.Text == text)) _versions.Add(new FieldValue(text, place));
    }

    /// <summary>The key of a column in the map: in a workbook with its sheet, since another sheet may have the same heading.</summary>
    public string MapKey(string sheet, string? heading) => Kinds.Any(kind => kind.Label == sheet) ? $"{sheet}!{heading}" : heading ?? "";

    public ReadResult Finish(SourceFile source)
    {
        foreach (var heading in Vocabulary.UnusedMap) Problems.Add(FileProblems.MapUnused(heading));
        foreach (var sheet in Vocabulary.UnusedSheets) Problems.Add(FileProblems.SheetMapUnused(sheet));
        Particulars.Override(_options.Header);
        if (Log.IsKept) return LogResult(source);
        if (_lines.Count == 0 && !Problems.HasErrors) Problems.Add(FileProblems.NoRows());
        if (_lines.Count > 0 && Kind == DraftKind.Adjustment && !_options.ParticularsLater) Particulars.Require();
        return Result(source);
    }

    /// <summary>What was read up to where the file could not be read on.</summary>
    public ReadResult FinishAt(Problem refusal, SourceFile? source)
    {
        Problems.Add(refusal);
        if (source is not null && (_lines.Count > 0 || Log.IsKept) && FileProblems.LeavesWhatWasRead(refusal)) return Finish(source);
        _lines.Clear();
        return Result(source);
    }

    private ReadResult Result(SourceFile? source)
    {
        var faulty = Problems.Faulty.Concat(Particulars.Missing).ToHashSet();
        var draft = _lines.Count == 0
            ? null
            : new AdjustmentDraft(_options.Division, Kind, Particulars.Values, _lines, source) { Faulty = faulty, Versions = _versions };
        return new ReadResult(draft, Problems.InOrder()) { Found = Problems.Count };
    }

    // Several decisions, each with the problems of its own rows, those that are counted and not listed among them. A column that is missing
    // is missed by the decisions that have lines for it. What else is of no row is of the whole file and stands with the first, which is
    // refused for it, and with it all that come after.
    private ReadResult LogResult(SourceFile source)
    {
        foreach (var line in _lines) Log.TakeUnnamed(line);
        Log.CheckNumber(Particulars.Values[Fields.DocumentNumber]);
        var logged = Log.Decisions;
        var headers = logged.Select(decision => Log.Header(decision, Particulars.Values)).ToList();
        var problems = Problems.Sorted();
        var byDecision = problems.SelectMany(problem => DecisionsOf(problem, logged), (problem, decision) => (problem, decision))
            .ToLookup(pair => pair.decision, pair => pair.problem);
        var unkept = Problems.Unkept.ToLookup(pair => Log.Of(new Place(pair.Key.Sheet, pair.Key.Row)) ?? logged[0], pair => pair.Value);
        var decisions = logged.Zip(headers, (decision, header) => new ReadDecision(
            decision.Number?.Text, Draft(decision, header, source), Problems.Listed([.. byDecision[decision]]))
        {
            Found = unkept[decision].Aggregate(ProblemCount.Of([.. byDecision[decision]]), (sum, count) => sum + count),
        }).ToList();
        return new ReadResult(decisions[0].Draft, Problems.Listed(problems)) { Found = Problems.Count, Decisions = decisions };
    }

    private IEnumerable<LoggedDecision> DecisionsOf(Problem problem, IReadOnlyList<LoggedDecision> logged)
    {
        if (Log.Of(problem.Place) is { } own) return [own];
        var missing = _missing.FindAll(column => ReferenceEquals(column.Problem, problem));
        return logged.Where(decision => decision.Lines.Exists(line => missing.Exists(column => column.IsMissedBy(line))))
            .DefaultIfEmpty(logged[0]);
    }

    // What the rows without a number lack as a decision follows from that.
    private AdjustmentDraft? Draft(LoggedDecision decision, FieldValues header, SourceFile source)
    {
        if (decision.Lines.Count == 0) return null;
        var lacking = decision.Number is not null
            ? []
            : Vocabulary.Headings.Header.Select(known => Place.OfParticular(known.Headings[0]));
        return new AdjustmentDraft(_options.Division, Kind, header, decision.Lines, source)
        {
            Faulty = Problems.Faulty.Concat(lacking).ToHashSet(),
            InLog = true,
        };
    }

    private sealed record MissingColumn(Problem Problem, string Sheet, LineKind? Kind)
    {
        public bool IsMissedBy(DraftLine line) => line.Place.Sheet == Sheet && (Kind is null || line.Kind == Kind);
    }
}
