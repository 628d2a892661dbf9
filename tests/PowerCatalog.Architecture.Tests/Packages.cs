using System.Text.Json;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>What projects refer to is used.</summary>
public sealed class Packages
{
    [Fact]
    public void No_project_refers_to_a_package_that_its_assembly_does_not_use()
    {
        var unused = new List<string>();
        var looked = 0;
        foreach (var project in Repository.Product)
        {
            using var built = project.Built();
            var used = built.AssemblyReferences.Select(reference => reference.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            using var restored = JsonDocument.Parse(File.ReadAllText(Path.Combine(project.Folder, "obj", "project.assets.json")));
            var libraries = Libraries(restored.RootElement);
            foreach (var package in project.Packages.Select(name => (Name: name, Assemblies: Assemblies(libraries, name)))
                .Where(package => package.Assemblies.Count > 0))
            {
                looked++;
                if (!used.Overlaps(package.Assemblies)) unused.Add($"{project}: {package.Name}");
            }
        }

        Assert.True(looked > 0, "No package was found.");
        Assert.Empty(unused);
    }

    private static Dictionary<string, JsonElement> Libraries(JsonElement restored) =>
        restored.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
            .ToDictionary(library => library.Name.Split('/')[0], library => library.Value, StringComparer.OrdinalIgnoreCase);

    // A package that holds no assembly itself stands for those that it asks for. One with neither is for the build.
    private static HashSet<string> Assemblies(Dictionary<string, JsonElement> libraries, string package)
    {
        if (!libraries.TryGetValue(package, out var library)) return [];
        var own = Names(library, "compile").Where(path => path.EndsWith(".dll", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)!);
        var names = own.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.Count > 0 ? names : [.. Names(library, "dependencies").SelectMany(name => Assemblies(libraries, name))];
    }

    private static IEnumerable<string> Names(JsonElement library, string part) =>
        library.TryGetProperty(part, out var found) ? found.EnumerateObject().Select(property => property.Name) : [];
}
