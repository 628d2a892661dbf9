using System.Text.Json;

namespace PowerCatalog.Seeds.Content;

/// <summary>All content: departments, their items, laws and procedures.</summary>
public sealed class Library
{
    public Library(string root)
    {
        Folder = Path.Combine(root, "seeds", "generator", "data");
        using var departments = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "catalog", "departments-640300.json")));
        Departments = departments.RootElement.GetProperty("departments").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("code").GetString()!, entry => entry.GetProperty("name").GetString()!);
        Laws = new LawBook(Folder);
        Procedures = Procedure.ReadAll(Folder);
        Items = [.. Departments.Keys.SelectMany(ItemsOf)];
    }

    /// <summary>Where the content files are.</summary>
    public string Folder { get; }

    /// <summary>Names by code, as of the opening.</summary>
    public IReadOnlyDictionary<string, string> Departments { get; }

    public LawBook Laws { get; }

    public IReadOnlyDictionary<string, Procedure> Procedures { get; }

    /// <summary>All items, by department and in the order of the content files; the plan adds merged ones.</summary>
    public List<Item> Items { get; }

    /// <summary>The item of that name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public Item Find(string department, string name) =>
        Items.Find(item => item.Department == department && item.Name == name)
        ?? throw new InvalidDataException($"No item '{name}' in {department}.");

    /// <summary>Reads a content file beside the departments.</summary>
    public IEnumerable<string[]> Rows(string file) => Tsv.Rows(Path.Combine(Folder, file));

    private IEnumerable<Item> ItemsOf(string department)
    {
        foreach (var row in Rows(Path.Combine("departments", department + ".tsv")))
        {
            var basis = Basis.Read(row[1]);
            foreach (var subject in row[3].Split('、')) yield return new Item(department, Procedures[row[0]], basis, row[2], subject);
        }
    }
}
