using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Checks the legal bases of a draft by the register of laws, which is read only where there is a basis. All that it finds are warnings.
/// </summary>
internal sealed class LegalBasisCheck(ReferenceData reference, FoundProblems problems)
{
    private readonly List<DraftLine> _without = [];
    private bool _anyGiven;

    /// <summary>Checks the basis of an added power, or notes that it has none.</summary>
    public void Check(DraftLine line, Category category, ElementValues elements, DateOnly effective)
    {
        if (line.Fields[LegalBasis.Element] is { } cell)
        {
            _anyGiven = true;
            if (elements[LegalBasis.Element] is { } kept) Check(category, kept, cell, effective);
        }
        else if (LegalBasisRank.NeededFor(category) is not null)
        {
            _without.Add(line);
        }
    }

    /// <summary>Warns where a line takes the basis away that a power must have.</summary>
    public void Removed(DraftLine line, Category category)
    {
        if (LegalBasisRank.NeededFor(category) is not null) problems.Add(LegalBasisProblems.Missing(line.Place));
    }

    /// <summary>Checks a value of the legal basis: rank, names and articles.</summary>
    public void Check(Category category, string kept, FieldValue cell, DateOnly effective)
    {
        var bases = LegalBasis.ParseAll(kept).ToList();
        LegalBasisRank.Check(category, bases, cell, reference.Laws, problems);
        foreach (var basis in bases.Where(basis => basis.Law is not null))
        {
            if (reference.Laws.Find(basis.Law!) is { } law) Articles(law, basis, cell, effective);
            else if (reference.Laws.Near(Written(kept, basis.Law!)) is { } near)
                problems.Add(LegalBasisProblems.UnknownNear(cell, basis.Law!, near.Name));
        }
    }

    // 中华人民共和国 is no part of the name of a basis, and yet says that a national law is meant.
    private static string Written(string kept, string law) =>
        kept.Contains("中华人民共和国" + law, StringComparison.Ordinal) ? "中华人民共和国" + law : law;

    /// <summary>
    /// Reports the added powers without a basis; a draft in which no power has one has no such column, which is reported once.
    /// </summary>
    public void Report()
    {
        if (!_anyGiven && _without.Count > 1) problems.Add(LegalBasisProblems.AllMissing(_without.Count));
        else
        {
            foreach (var line in _without)
            {
                problems.Line = line.Number;
                problems.Add(LegalBasisProblems.Missing(line.Place));
            }
        }

        problems.Line = 0;
    }

    private void Articles(Law law, LegalBasis basis, FieldValue cell, DateOnly effective)
    {
        if (law.VersionOn(effective) is not { } version) return;
        foreach (var article in basis.ArticleNumbers().Where(article => article > version.Articles).Take(1))
            problems.Add(LegalBasisProblems.ArticleBeyond(
                cell, basis.Law!, article, version, effective > reference.Laws.Newest ? reference.Laws.Newest : null));
    }
}
