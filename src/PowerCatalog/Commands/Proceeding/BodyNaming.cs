using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Commands.Proceeding;

/// <summary>
/// The names of departments, townships and powers of several catalogs; the code where a catalog has no name.
/// </summary>
internal sealed class BodyNaming(CatalogHome home)
{
    private readonly Dictionary<DivisionCode, ValueWords?> _words = [];

    public string Name(DivisionCode division, string code)
    {
        if (!_words.TryGetValue(division, out var words)) _words.Add(division, words = Open(division));
        return words?.Body(code) ?? code;
    }

    /// <summary>The name of a power today; the code where it is not on the list.</summary>
    public string Power(DivisionCode division, PowerCode code)
    {
        using var view = home.Views.Open(division, LensRequest.Today);
        return view?.Power(code)?.Name ?? code.Value;
    }

    private ValueWords? Open(DivisionCode division)
    {
        using var view = home.Views.Open(division, LensRequest.Today);
        return view is null ? null : new ValueWords(view, home.Words);
    }
}
