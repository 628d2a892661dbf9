using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>The names of departments and townships on the lens's day, by code.</summary>
/// <param name="Departments">The departments, whether or not they are open.</param>
/// <param name="Townships">The townships, likewise.</param>
public sealed record BodyNames(IReadOnlyDictionary<string, string> Departments, IReadOnlyDictionary<string, string> Townships)
{
    /// <summary>Queries the names alone, since counting each body's powers takes many times as long.</summary>
    public static BodyNames Of(CatalogView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var bodies = view.Query(
            $"SELECT kind, code, name FROM bodies b WHERE catalog_id = @catalog AND {view.Meets("b")}", view.Parameters(),
            static row => (Kind: row.Text(0), Code: row.Text(1), Name: row.Text(2))).ToLookup(body =>
                body.Kind);
        return new BodyNames(Named("department"), Named("township"));

        Dictionary<string, string> Named(string kind) => bodies[kind].ToDictionary(body => body.Code, body => body.Name);
    }
}
