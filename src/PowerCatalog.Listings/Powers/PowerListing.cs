using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Listings.Powers;

/// <summary>The powers of a list.</summary>
public static class PowerListing
{
    /// <summary>
    /// With every element: the open data of the list, from the API and the command line. Its headings are known to the import, so that it
    /// can be imported as a list.
    /// </summary>
    /// <param name="words">The names of elements.</param>
    /// <param name="own">The office's own elements, whose columns are the last.</param>
    public static Listing<PowerAnswer> Whole(CatalogWords words, IEnumerable<Element> own)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Elements.Concat(own).Aggregate(
            Head("权责清单", "Powers", words), (listing, element) =>
                listing.Text(words.Heading(element.Key), element.En, power => power.Elements[element.Key]));
    }

    /// <summary>What a page of the list shows, as a file.</summary>
    public static Listing<PowerAnswer> OnPage(CatalogWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Head("职权列表", "Powers", words)
            .Text(words.Heading("legalBasis"), "Legal basis", power => power.Elements["legalBasis"], brief: true)
            .Text(words.Heading("promisedLimit"), "Promised limit", power => power.Elements["promisedLimit"]);
    }

    /// <summary>With where it comes from, so that it is compared with that when it is sent back as a list.</summary>
    public static Listing<PowerAnswer> From(this Listing<PowerAnswer> listing, ListVersion version, CatalogWords words)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(words);
        var text = version.ToString();
        return listing.Text(words.Heading(Fields.ListVersion), "List version", _ => text);
    }

    private static Listing<PowerAnswer> Head(string zh, string en, CatalogWords words) => new Listing<PowerAnswer>(zh, en)
        .Text(words.Heading(Fields.Code), "Code", power => power.Code, brief: true)
        .Text(words.Heading(Fields.Name), "Name", power => power.Name, brief: true)
        .Text(words.Heading(Fields.Category), "Category", power => words.Of(power.Category).Zh, brief: true)
        .Text(words.Heading(Fields.Department), "Department", power => power.DepartmentName, brief: true)
        .Text(words.Heading(Fields.DepartmentCode), "Department code", power => power.Department)
        .Date("列入清单日期", "On the list since", power => power.Since, brief: true)
        .Flag("是否暂停", "Suspended", power => power.Suspended)
        .Flag("是否暂编码", "Provisional code", power => ProvisionalCode.Is(power.Code));
}
