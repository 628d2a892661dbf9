using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What is known of a catalog at a revision, as far as a draft touches it. The revision goes with the append as the expected one: if the
/// catalog has moved on since, the append is refused and the checks run again, so deciding on a read model is safe.
/// </summary>
/// <param name="IsOpen">Whether the catalog exists.</param>
/// <param name="Revision">The revision of the last complete adjustment; -1 where the catalog does not exist.</param>
/// <param name="Powers">The powers asked for that were ever on the list.</param>
/// <param name="Departments">All departments.</param>
/// <param name="Townships">All townships.</param>
/// <param name="Holdings">For each department asked for, every power that it holds or will hold on some day.</param>
/// <param name="SameDocument">The recorded adjustment of the same document, or of the same id; null where there is none.</param>
/// <param name="Facts">The facts and corrections asked for, by revision.</param>
/// <param name="Decisions">The decisions asked for, by the text that names them.</param>
public sealed record CatalogKnowledge(
    bool IsOpen,
    long Revision,
    IReadOnlyDictionary<PowerCode, PowerHistory> Powers,
    IReadOnlyDictionary<DepartmentCode, BodyHistory> Departments,
    IReadOnlyDictionary<TownshipCode, BodyHistory> Townships,
    IReadOnlyDictionary<DepartmentCode, IReadOnlyList<PowerCode>> Holdings,
    KnownAdjustment? SameDocument,
    IReadOnlyDictionary<long, KnownFact> Facts,
    IReadOnlyDictionary<string, KnownDecision> Decisions)
{
    /// <summary>Of a catalog that does not exist.</summary>
    public static readonly CatalogKnowledge Nothing = new(
        false,
        -1,
        new Dictionary<PowerCode, PowerHistory>(),
        new Dictionary<DepartmentCode, BodyHistory>(),
        new Dictionary<TownshipCode, BodyHistory>(),
        new Dictionary<DepartmentCode, IReadOnlyList<PowerCode>>(),
        null,
        new Dictionary<long, KnownFact>(),
        new Dictionary<string, KnownDecision>());
}

/// <summary>What a draft needs to know.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Adjustment">The draft's id.</param>
/// <param name="DocumentNumber">Its document number in normal form; null where it has none.</param>
/// <param name="LinesDigests">The digests of its lines, the present one and the former: a list without a number is known by them.</param>
/// <param name="Powers">The powers that its lines name, also those that powers supersede or are superseded by.</param>
/// <param name="DepartmentsWithHoldings">The departments, by name or code, that it merges or closes.</param>
/// <param name="Facts">The revisions of the facts that it corrects.</param>
/// <param name="Decisions">What names the decisions that it annuls: a document number as written, or the revision that completed one.</param>
public sealed record KnowledgeRequest(
    DivisionCode Division,
    AdjustmentId Adjustment,
    string? DocumentNumber,
    IReadOnlyList<string> LinesDigests,
    IReadOnlySet<PowerCode> Powers,
    IReadOnlySet<string> DepartmentsWithHoldings,
    IReadOnlySet<long> Facts,
    IReadOnlySet<string> Decisions)
{
    /// <summary>What the lines of <paramref name="draft"/> need.</summary>
    public static KnowledgeRequest For(AdjustmentId adjustment, AdjustmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var powers = new HashSet<PowerCode>();
        var departments = new HashSet<string>();
        var facts = new HashSet<long>();
        var decisions = new HashSet<string>();
        foreach (var line in draft.Lines)
        {
            foreach (var field in (string[])[Fields.Code, Fields.Supersedes, Fields.SupersededBy])
            {
                if (line.Fields[field] is { } value) powers.UnionWith(CellLists.PowerCodes(value.Text));
            }

            if (line.Kind == LineKind.Correct && line.Fields[Fields.Revision] is { } revision && Cells.Revision(revision.Text) is { } corrects) facts.Add(corrects);
            if (line.Kind == LineKind.Annul && line.Fields[Fields.Annuls] is { } annuls) decisions.Add(annuls.Text);
            if (line.Kind == LineKind.Department && line.Fields[Fields.Department] is { } department) departments.Add(department.Text);
        }

        return new KnowledgeRequest(
            draft.Division, adjustment, DocumentOf.Number(draft), [LinesDigest.Of(draft), LinesDigestV1.Of(draft)], powers, departments, facts, decisions);
    }
}

/// <summary>Answers what a draft needs to know; the read models do.</summary>
public interface ICatalogKnowledge
{
    /// <summary>The newest knowledge, at least at <paramref name="atLeast"/>.</summary>
    ValueTask<CatalogKnowledge> AskAsync(KnowledgeRequest request, long atLeast, CancellationToken cancellation = default);
}
