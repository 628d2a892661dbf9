using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>A department through a lens.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Open">Whether it is open.</param>
/// <param name="MergedInto">The department that it was merged into.</param>
/// <param name="Powers">The number of powers that it holds.</param>
/// <param name="Services">The number of services that it holds.</param>
public sealed record DepartmentAnswer(string Code, string Name, bool Open, string? MergedInto, long Powers, long Services);

/// <summary>Queries departments.</summary>
public static class DepartmentQueries
{
    /// <summary>All departments, by code, with the numbers of their powers and services.</summary>
    public static IReadOnlyList<DepartmentAnswer> Departments(this CatalogView view)
    {
        var counts = view.Query(
            $"""
            SELECT r.department, count(*) FILTER (WHERE r.category <> 10), count(*) FILTER (WHERE r.category = 10)
            FROM power_validity r WHERE r.catalog_id = @catalog AND {view.Meets("r")} GROUP BY r.department
            """,
            view.Parameters(),
            static row => (Department: row.Text(0), Powers: row.Number(1), Services: row.Number(2))).ToDictionary(row => row.Department);
        return [.. view.Query(
            "SELECT code, name, open, merged_into FROM bodies b WHERE catalog_id = @catalog AND kind = 'department' AND "
                + $"{view.Meets("b")} ORDER BY code",
            view.Parameters(),
            static row => (Code: row.Text(0), Name: row.Text(1), Open: row.Number(2), Into: row.TextOrNull(3)))
            .Select(
                row => new DepartmentAnswer(
                    row.Code, row.Name, row.Open != 0, row.Into, counts.GetValueOrDefault(row.Code).Powers,
                    counts.GetValueOrDefault(row.Code).Services))];
    }

    /// <summary>
    /// The code of the department with this code or any name, also a former one or one without the government's; null where there is none,
    /// or more than one.
    /// </summary>
    internal static string? CodeOf(CatalogView view, string department)
    {
        var parameters = view.Parameters();
        parameters.Add("text", department);
        return view.Text(
            $"SELECT code FROM bodies b WHERE catalog_id = @catalog AND kind = 'department' AND {view.Knows("b")} AND (code = @text OR "
                + "name = @text) ORDER BY valid_from DESC LIMIT 1",
            parameters) ?? CodeByStem(view, department);
    }

    /// <summary>
    /// Why a text names no department, or does not say which; null where it names one. As with <see cref="CodeOf"/>, but the revision does
    /// not matter: who is not known yet is no unknown name.
    /// </summary>
    internal static Bilingual? UnknownDepartment(this CatalogView view, string department)
    {
        var ever = view.Query(
            "SELECT DISTINCT code, name FROM bodies WHERE catalog_id = @catalog AND kind = 'department'", view.Parameters(),
            static row => (Code: row.Text(0), Name: row.Text(1))).ToList();
        if (ever.Exists(known => known.Code == department || known.Name == department)) return null;
        var stem = DepartmentNaming.Stem(department, view.Catalog.Name);
        var alike = ever.Where(known => DepartmentNaming.Stem(known.Name, view.Catalog.Name) == stem)
            .DistinctBy(known => known.Code).ToList();
        if (alike.Count == 1) return null;
        if (alike.Count > 1)
            return new Bilingual(
                $"“{department}”不止一个部门：{string.Join('、', alike.Select(known => $"{known.Name} {known.Code}"))}。请写明是哪一个。",
                $"'{department}' stands for more than one department: "
                    + $"{string.Join(", ", alike.Select(known => $"{known.Name} {known.Code}"))}. Say which.");
        var near = DepartmentNaming.Near(department, ever.Select(known => known.Name), view.Catalog.Name);
        return new Bilingual(
            $"没有名称或编码为“{department}”的部门。{NearNames.Zh(near)}", $"There is no department '{department}'.{NearNames.En(near)}");
    }

    private static string? CodeByStem(CatalogView view, string department)
    {
        var stem = DepartmentNaming.Stem(department, view.Catalog.Name);
        var alike = view.Query(
            $"SELECT code, name FROM bodies b WHERE catalog_id = @catalog AND kind = 'department' AND {view.Knows("b")}", view.Parameters(),
            static row => (Code: row.Text(0), Name: row.Text(1)))
            .Where(known => DepartmentNaming.Stem(known.Name, view.Catalog.Name) == stem).Select(known => known.Code).Distinct().ToList();
        return alike.Count == 1 ? alike[0] : null;
    }
}

/// <summary>The names of departments on the lens's day.</summary>
internal sealed class DepartmentNames(CatalogView view)
{
    private readonly Dictionary<string, string> _names = view.Query(
        $"SELECT code, name FROM bodies b WHERE catalog_id = @catalog AND kind = 'department' AND {view.Meets("b")}", view.Parameters(),
        static row => (Code: row.Text(0), Name: row.Text(1)))
        .ToDictionary(row => row.Code, row => row.Name);

    public string this[string code] => _names.GetValueOrDefault(code, code);
}
