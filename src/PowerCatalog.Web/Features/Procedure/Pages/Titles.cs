using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>Names of steps and stages where they stand by themselves: as headings and on buttons.</summary>
internal static class Titles
{
    /// <summary>The name; in English with a capital letter.</summary>
    public static string Of(PageLanguage language, Bilingual name)
    {
        var text = language.Of(name);
        return language.IsEnglish ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
