using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What a draft needs to know.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Adjustment">The draft's id.</param>
/// <param name="DocumentNumber">The draft's number in normal form; null where it has none.</param>
/// <param name="LinesDigests">The digests by which a list without a number is recognised; empty for any other draft.</param>
/// <param name="Powers">The powers that its lines name, including those in supersedes and supersededBy.</param>
/// <param name="DepartmentsWithHoldings">The departments, by name or code, that it merges or closes.</param>
/// <param name="Facts">The revisions of the facts that it corrects.</param>
/// <param name="Adjustments">
/// What names the adjustments that it annuls: a document number as written, or the revision that completed one.
/// </param>
public sealed record KnowledgeRequest(
    DivisionCode Division,
    AdjustmentId Adjustment,
    string? DocumentNumber,
    IReadOnlyList<string> LinesDigests,
    IReadOnlySet<PowerCode> Powers,
    IReadOnlySet<string> DepartmentsWithHoldings,
    IReadOnlySet<long> Facts,
    IReadOnlySet<string> Adjustments)
{
    /// <summary>
    /// The names that lines write for a code, or for a power that they add or rename (<see cref="Text.TextKey.OfName"/>).
    /// </summary>
    public IReadOnlySet<string> Names { get; init; } = new HashSet<string>();

    /// <summary>
    /// The names that lines write beside a code, each with its codes: what else bears a name is worth knowing only where the power of the
    /// code does not.
    /// </summary>
    public IReadOnlyCollection<(string Name, PowerCode Code)> NamesBesideCodes { get; init; } = [];

    /// <summary>The townships that lines are about, whose delegations end with them.</summary>
    public IReadOnlySet<TownshipCode> Townships { get; init; } = new HashSet<TownshipCode>();

    /// <summary>Whether to say which zones have received something.</summary>
    public bool Zones { get; init; }

    /// <summary>Whether to say which departments hold something, for a list that may open those that do not.</summary>
    public bool Holders { get; init; }

    /// <summary>
    /// The digest of a list's file, for what was opened from it before; null where nobody asks (<see cref="CatalogKnowledge.OpenedFrom"/>).
    /// </summary>
    public string? OpenedFrom { get; init; }

    /// <summary>What is to be answered as if it were recorded, behind the catalog's head.</summary>
    public PendingFacts Pending { get; init; } = PendingFacts.None;

    /// <summary>The names that stand for a code, so that near names are worth asking for.</summary>
    public IReadOnlySet<string> NamesForCodes { get; init; } = new HashSet<string>();

    /// <summary>
    /// The codes that lines write for another power than their own and that no line adds, so that near codes are worth asking for.
    /// </summary>
    public IReadOnlySet<PowerCode> CodesOfOthers { get; init; } = new HashSet<PowerCode>();

    /// <summary>The request for what holds of a catalog as a whole.</summary>
    public static KnowledgeRequest About(DivisionCode division) => new(
        division, default, null, [], new HashSet<PowerCode>(), new HashSet<string>(), new HashSet<long>(), new HashSet<string>());

    /// <summary>The request for <paramref name="draft"/>.</summary>
    /// <param name="adjustment">Its id.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="digests">Its digests.</param>
    public static KnowledgeRequest For(AdjustmentId adjustment, AdjustmentDraft draft, DraftDigests digests)
    {
        var request = new Named();
        foreach (var line in draft.Lines) request.Take(line);
        string[] names = draft.Kind == DraftKind.List && draft.NormalNumber is null ? [digests.Lines, digests.V1] : [];
        return new KnowledgeRequest(
            draft.Division, adjustment, draft.NormalNumber, names, request.Powers, request.Departments, request.Facts, request.Adjustments)
        {
            Names = request.Names,
            NamesBesideCodes = request.NamesBesideCodes,
            NamesForCodes = request.NamesForCodes,
            CodesOfOthers = request.CodesOfOthers.Except(request.Added).ToHashSet(),
            Townships = request.Townships,
            Holders = draft.Kind == DraftKind.List,
            Zones = draft.Lines.Any(line => line.Kind is LineKind.Delegate or LineKind.Recall or LineKind.Correct),
        };
    }

    // The subjects that the lines name.
    private sealed class Named
    {
        public HashSet<PowerCode> Powers { get; } = [];

        public HashSet<string> Departments { get; } = [];

        public HashSet<long> Facts { get; } = [];

        public HashSet<string> Names { get; } = [];

        public HashSet<(string Name, PowerCode Code)> NamesBesideCodes { get; } = [];

        public HashSet<string> NamesForCodes { get; } = [];

        public HashSet<PowerCode> CodesOfOthers { get; } = [];

        public HashSet<PowerCode> Added { get; } = [];

        public HashSet<string> Adjustments { get; } = [];

        public HashSet<TownshipCode> Townships { get; } = [];

        public void Take(DraftLine line)
        {
            var own = line.Fields[Fields.Code] is { } code ? CellLists.PowerCodes(code.Text) : [];
            Powers.UnionWith(own);
            if (line.Kind == LineKind.Add) Added.UnionWith(own);
            foreach (var field in (ReadOnlySpan<string>)[Fields.Supersedes, Fields.SupersededBy])
            {
                if (line.Fields[field] is { } others) CodesOfOthers.UnionWith(CellLists.PowerCodes(others.Text));
            }

            Powers.UnionWith(CodesOfOthers);

            if (line.Kind is LineKind.List or LineKind.Add && NewCodes.StandingCode(line) is { } standing)
                Powers.UnionWith(CellLists.PowerCodes(standing.Text));
            TakeName(line);
            // The code that a power with a provisional one gets may be that of another.
            if (line.Kind == LineKind.Change && IsOfCode(line.Fields[Fields.Element]?.Text ?? "")
                && PowerCode.TryRead(line.Fields[Fields.To]?.Text, out var given))
                Powers.Add(given);
            if (line.Kind == LineKind.Change && IsRenaming(line) && line.Fields[Fields.To] is { } to) Names.Add(TextKey.OfName(to.Text));
            if (line.Kind == LineKind.Correct && line.Fields[Fields.Revision] is { } cell && Cells.Revision(cell.Text) is { } revision)
                Facts.Add(revision);
            if (line.Kind == LineKind.Annul && line.Fields[Fields.Annuls] is { } annuls) Adjustments.Add(annuls.Text);
            if (line.Kind == LineKind.Township && TownshipCode.TryParse(line.Fields[Fields.Township]?.Text, out var township))
                Townships.Add(township);
            if (line.Kind == LineKind.Department && line.Fields[Fields.Department] is { } department) Departments.Add(department.Text);
        }

        // 基本编码, baseCode; the code of another element is asked for too, and whose it is is not used.
        private static bool IsOfCode(string element) =>
            element.Contains('码', StringComparison.Ordinal) || element.EndsWith("Code", StringComparison.Ordinal);

        // 事项名称, 更名, 事项; another element's name is asked for too, and what bears it is not used.
        private static bool IsRenaming(DraftLine line) =>
            line.Fields[Fields.Element]?.Text is { } element && (element == Fields.Name || element.AsSpan().ContainsAny('名', '项'));

        private void TakeName(DraftLine line)
        {
            if (line.Fields[Fields.Name] is not { } name) return;
            var key = TextKey.OfName(name.Text);
            if (line.Kind is LineKind.List or LineKind.Add) Names.Add(key);
            else if (PowerCode.TryRead(line.Fields[Fields.Code]?.Text, out var code)) NamesBesideCodes.Add((key, code));
            else if (line.Fields[Fields.Code] is null && Names.Add(key)) NamesForCodes.Add(key);
        }
    }
}
