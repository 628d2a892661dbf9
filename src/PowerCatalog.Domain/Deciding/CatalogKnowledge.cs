using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// What is known of a catalog at a revision, as far as a draft needs it. The append expects its tail: if the catalog has moved on, the
/// append fails and the checks run again, so it is safe to decide on a read model.
/// </summary>
/// <param name="IsOpen">Whether the catalog exists.</param>
/// <param name="Revision">The revision of the last complete adjustment; -1 where the catalog does not exist.</param>
/// <param name="Powers">The requested powers that were ever on the list.</param>
/// <param name="Departments">All departments.</param>
/// <param name="Townships">All townships.</param>
/// <param name="Holdings">For each requested department, every power that it holds or will hold on some day.</param>
/// <param name="SameDocument">
/// The recorded adjustment with the requested number, id or one of the digests; null where there is none.
/// </param>
/// <param name="Facts">The facts and corrections asked for, by revision.</param>
/// <param name="Adjustments">The adjustments asked for, by the text that names them.</param>
public sealed record CatalogKnowledge(
    bool IsOpen,
    long Revision,
    IReadOnlyDictionary<PowerCode, PowerHistory> Powers,
    IReadOnlyDictionary<DepartmentCode, BodyHistory> Departments,
    IReadOnlyDictionary<TownshipCode, BodyHistory> Townships,
    IReadOnlyDictionary<DepartmentCode, IReadOnlyList<PowerCode>> Holdings,
    KnownAdjustment? SameDocument,
    IReadOnlyDictionary<long, KnownFact> Facts,
    IReadOnlyDictionary<string, AnnulmentTarget> Adjustments)
{
    private readonly long? _tail;

    /// <summary>For each requested name (<see cref="Text.TextKey.OfName"/>), the powers that ever had it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PowerCode>> Named { get; init; } =
        new Dictionary<string, IReadOnlyList<PowerCode>>();

    /// <summary>For some of the requested names that no power ever had, the powers with the nearest names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PowerCode>> Near { get; init; } =
        new Dictionary<string, IReadOnlyList<PowerCode>>();

    /// <summary>For some of the requested codes that no power ever had, the powers with the nearest codes.</summary>
    public IReadOnlyDictionary<PowerCode, IReadOnlyList<PowerCode>> NearCodes { get; init; } =
        new Dictionary<PowerCode, IReadOnlyList<PowerCode>>();

    /// <summary>For each requested code that was given later to a power with a provisional one, that power.</summary>
    public IReadOnlyDictionary<PowerCode, PowerCode> Aliases { get; init; } = new Dictionary<PowerCode, PowerCode>();

    /// <summary>
    /// For each of the powers, the newest decision by its date that did something to it and stands; none where that is the opening list.
    /// </summary>
    public IReadOnlyDictionary<PowerCode, TouchingDecision> Newest { get; init; } = new Dictionary<PowerCode, TouchingDecision>();

    /// <summary>For each requested township, every power that was ever delegated to it.</summary>
    public IReadOnlyDictionary<TownshipCode, IReadOnlyList<PowerCode>> Delegated { get; init; } =
        new Dictionary<TownshipCode, IReadOnlyList<PowerCode>>();

    /// <summary>The zones to which something was ever delegated, as they are written; asked for by lines about receivers alone.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>The departments that hold something, or will; asked for by a list alone.</summary>
    public IReadOnlySet<DepartmentCode> Holders { get; init; } = new HashSet<DepartmentCode>();

    /// <summary>
    /// The newest adjustment that opened departments from the very file that was asked about; null where none did. A file that opens some
    /// departments and compares others is recorded with a part of its lines, so that its lines do not find it again.
    /// </summary>
    public KnownAdjustment? OpenedFrom { get; init; }

    /// <summary>The keys of the office's own elements that the catalog keeps.</summary>
    public IReadOnlyList<string> OwnElements { get; init; } = [];

    /// <summary>The greatest number of a provisional code that the catalog has assigned; 0 where it has assigned none.</summary>
    public long LastProvisional { get; init; }

    /// <summary>
    /// The last revision of the stream, after which the next adjustment goes: that of the last adjustment, or of what stands behind it and
    /// is part of none.
    /// </summary>
    public long Tail
    {
        get => _tail ?? Revision;
        init => _tail = value;
    }

    /// <summary>
    /// The digest of the event at <see cref="Tail"/>, hexadecimal: the ledger must hold the same there. Null where the catalog does not
    /// exist.
    /// </summary>
    public string? LastDigest { get; init; }

    /// <summary>The position of that event in the ledger; 0 where there is none.</summary>
    public long LastPosition { get; init; }

    /// <summary>The knowledge of a catalog that does not exist.</summary>
    public static readonly CatalogKnowledge Nothing = new(
        false,
        -1,
        new Dictionary<PowerCode, PowerHistory>(),
        new Dictionary<DepartmentCode, BodyHistory>(),
        new Dictionary<TownshipCode, BodyHistory>(),
        new Dictionary<DepartmentCode, IReadOnlyList<PowerCode>>(),
        null,
        new Dictionary<long, KnownFact>(),
        new Dictionary<string, AnnulmentTarget>());
}

/// <summary>Answers what a draft needs to know; the read models implement it.</summary>
public interface ICatalogKnowledge
{
    /// <summary>The newest knowledge, at least at <paramref name="atLeast"/>.</summary>
    ValueTask<CatalogKnowledge> AskAsync(KnowledgeRequest request, long atLeast, CancellationToken cancellation = default);
}
