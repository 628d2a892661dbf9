using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Mapping;

/// <summary>The columns of a file that are own elements of the office: those that the catalog keeps, and those to be kept.</summary>
internal sealed class OwnColumns(ReferenceData reference, IEnumerable<string> known, ProblemList problems)
{
    private readonly OwnElements _elements = new(known);
    private readonly HashSet<string> _refused = [];

    /// <summary>The key of the own element that a heading names or marks (本地要素：承办人); null where it does neither.</summary>
    public string? Named(string heading)
    {
        if (OwnElement.Unmarked(heading) is not { } name) return OwnElement.TryName(heading, out var plain) ? _elements.Find(plain) : null;
        if (reference.ElementNamed(name) is { } element) return element.Key;
        return !reference.IsTaken(name) && OwnElement.TryName(name, out var own) ? _elements.KeyOf(own) : null;
    }

    /// <summary>
    /// The key of the own element that a heading is to be kept as; where it cannot be, a problem and <paramref name="otherwise"/>.
    /// </summary>
    public string Keep(string heading, string? otherwise)
    {
        var name = OwnElement.Unmarked(heading) ?? heading;
        var taken = reference.IsTaken(name);
        if (!taken && OwnElement.TryName(name, out var own)) return _elements.KeyOf(own);
        if (_refused.Add(heading))
            problems.Add(taken
                ? FileProblems.KeptNameTaken(name, reference.ElementNamed(name)?.Zh ?? reference.Headings.Preferred(otherwise ?? name))
                : FileProblems.KeptNameUnfit(name));
        return otherwise ?? Vocabulary.LeftOut;
    }
}
