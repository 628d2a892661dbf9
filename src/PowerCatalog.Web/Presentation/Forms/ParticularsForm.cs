using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>The particulars of an adjustment in a form.</summary>
internal static class ParticularsForm
{
    /// <summary>The particulars of an adjustment as a form has them.</summary>
    public static IReadOnlyList<HeaderField> Fields(PageRequest request, Func<string, string?> value) =>
    [
        .. request.Words.Data.Headings.Header.Select(field => new HeaderField(
            field.Field, request.T[field.Headings[0], FieldLabels.English(field.Field)], IsDate(field.Field), value(field.Field))),
    ];

    /// <summary>What was typed of the adjustment's particulars.</summary>
    public static Dictionary<string, string> Read(CatalogWords names, IFormCollection form) => names.Data.Headings.Header
        .Select(field => (field.Field, Value: CleanText.Of(form["header-" + field.Field]))).Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Field, pair => pair.Value);

    private static bool IsDate(string field) =>
        field is Domain.Adjustments.Fields.Decided or Domain.Adjustments.Fields.Effective or Domain.Adjustments.Fields.Published;
}
