using PowerCatalog.Domain.Laws.Events;
using Quickenshtein;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>
/// Finds what powers cite of documents, by number and by name. A citation is matched only where nothing speaks against it; what is near is
/// shown beside and matched with nothing.
/// </summary>
public sealed class CitationIndex
{
    private const int MostNear = 3;

    private readonly ILookup<string, CitedDocument> _byKey;
    private readonly ILookup<string, CitedDocument> _byLooseKey;
    private readonly ILookup<string, CitedDocument> _byNumber;
    private readonly ILookup<int, string> _keysByLength;

    /// <summary>An index of citations, each given once.</summary>
    public CitationIndex(IReadOnlyCollection<CitedDocument> cited)
    {
        var named = cited.Where(document => document.Law is not null).ToList();
        _byKey = named.ToLookup(document => DocumentNames.KeyOf(document.Law!));
        _byLooseKey = named.ToLookup(document => DocumentNames.LooseKeyOf(document.Law!));
        _byNumber = cited.Where(document => document.Number is not null).ToLookup(document => document.Number!);
        _keysByLength = _byKey.Select(group => group.Key).ToLookup(key => key.Length);
    }

    /// <summary>What is cited of each document of an entry, by its line; documents that nobody cites have none.</summary>
    public IReadOnlyDictionary<int, DocumentMatch> Match(IReadOnlyCollection<LawChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var numbers = changes.Where(change => change.Name is not null).ToLookup(
            change => DocumentNames.KeyOf(change.Name!), change => change.Number);
        return changes.Select(change => (change.Line, Match: Of(change, numbers))).Where(found => found.Match != DocumentMatch.None)
            .ToDictionary(found => found.Line, found => found.Match);
    }

    private DocumentMatch Of(LawChange change, ILookup<string, string?> numbers)
    {
        var key = change.Name is null ? null : DocumentNames.KeyOf(change.Name);
        var (cited, near) = (new List<CitedDocument>(), new List<NearDocument>());
        foreach (var document in change.Number is null ? [] : _byNumber[change.Number])
        {
            if (key is null || document.Law is null || DocumentNames.KeyOf(document.Law) == key) cited.Add(document);
            else near.Add(new NearDocument(document, NearReason.SameNumberOtherName));
        }

        if (key is not null)
        {
            foreach (var document in _byKey[key].Except(cited).ToList())
            {
                if (Against(change, document, key, numbers) is { } why) near.Add(new NearDocument(document, why));
                else cited.Add(document);
            }

            if (cited.Count + near.Count == 0) near.AddRange(NearTo(change.Name!, key));
        }

        return cited.Count + near.Count == 0 ? DocumentMatch.None : new DocumentMatch(cited, near);
    }

    // Why a citation of the same name is not the document.
    private NearReason? Against(LawChange change, CitedDocument document, string key, ILookup<string, string?> numbers)
    {
        var ofTheName = _byKey[key].Select(other => other.Number).Concat(numbers[key]).Where(IsOwn).Distinct().Count();
        return (IsOwn(change.Number), IsOwn(document.Number)) switch
        {
            (true, true) => NearReason.SameNameOtherNumber,
            (false, false) or (true, false) => numbers[key].Distinct().Count() > 1 ? NearReason.SeveralOfTheName : null,
            _ => ofTheName > 1 ? NearReason.SeveralOfTheName : null,
        };
    }

    // An order promulgates a text of a law or rule, which has another with each revision; any other number is the document's own.
    private static bool IsOwn(string? number) => number?.Contains('令', StringComparison.Ordinal) == false;

    private IEnumerable<NearDocument> NearTo(string name, string key)
    {
        var others = _byLooseKey[DocumentNames.LooseKeyOf(name)].ToList();
        if (others.Count > 0) return others.Take(MostNear).Select(document => new NearDocument(document, NearReason.OtherSuffix));
        var most = MostEdits(key.Length);
        if (most == 0) return [];
        return Enumerable.Range(key.Length - most, (2 * most) + 1).SelectMany(length => _keysByLength[length])
            .Select(other => (Key: other, Edits: Levenshtein.GetDistance(key, other))).Where(found => found.Edits <= most)
            .OrderBy(found => found.Edits).ThenBy(found => found.Key, StringComparer.Ordinal).Take(MostNear)
            .Select(found => new NearDocument(_byKey[found.Key].First(), NearReason.NearName));
    }

    // Names of documents are long and alike; short ones mean another law with one character changed.
    private static int MostEdits(int length) => length switch
    {
        < 6 => 0,
        < 12 => 1,
        < 24 => 2,
        _ => 3,
    };
}
