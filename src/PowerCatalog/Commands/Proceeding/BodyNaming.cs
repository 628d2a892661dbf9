using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Proceeding;

/// <summary>
/// The names of departments and townships of several catalogs, each looked up once; the code where a catalog has no name.
/// </summary>
internal sealed class BodyNaming(CatalogHome home)
{
    private readonly Dictionary<DivisionCode, ValueWords?> _words = [];

    public string Name(DivisionCode division, string code)
    {
        if (!_words.TryGetValue(division, out var words)) _words.Add(division, words = Open(division));
        return words?.Body(code) ?? code;
    }

    private ValueWords? Open(DivisionCode division)
    {
        using var view = home.Views.Open(division, LensRequest.Today);
        return view is null ? null : new ValueWords(view, home.Words);
    }
}
