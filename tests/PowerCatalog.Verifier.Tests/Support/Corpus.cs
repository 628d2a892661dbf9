using System.Reflection;
using System.Text.Json;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Every bundle that these tests check, with the exit that they expect, for the verifiers that are not of this runtime.</summary>
public static class Corpus
{
    private static readonly AsyncLocal<List<Case>?> Noted = new();

    private static readonly Type[] Tests =
    [
        typeof(Corrections), typeof(FoldOfPowers), typeof(FoldOfTownships), typeof(Limits), typeof(Members), typeof(Outcomes),
        typeof(Signatures), typeof(Tampering),
    ];

    /// <summary>Checks a bundle; where the corpus is made, it becomes a case of it.</summary>
    public static CheckedBundle Check(byte[] bytes, params SigningKey[] trusted)
    {
        var keys = trusted.Select(key => key.Verifier.Text).ToList();
        var found = BundleCheck.Run(bytes, keys);
        Noted.Value?.Add(new Case(bytes, [.. keys.Select(key => key.ToString())], (int)found.Outcome));
        return found;
    }

    /// <summary>Runs the tests and writes their bundles to a folder, with <c>corpus.json</c>.</summary>
    public static IReadOnlyList<CorpusFile> Write(string folder)
    {
        var files = new List<CorpusFile>();
        foreach (var (method, arguments) in Tests.SelectMany(type => type.GetMethods()).SelectMany(Calls))
        {
            Noted.Value = [];
            method.Invoke(Activator.CreateInstance(method.DeclaringType!), arguments);
            foreach (var noted in Noted.Value)
            {
                var file = new CorpusFile($"{files.Count}.zip", $"{method.DeclaringType!.Name}.{method.Name}", noted.Trusted, noted.Exit);
                File.WriteAllBytes(Path.Combine(folder, file.File), noted.Bytes);
                files.Add(file);
            }
        }

        Noted.Value = null;
        File.WriteAllText(Path.Combine(folder, "corpus.json"), JsonSerializer.Serialize(files, JsonSerializerOptions.Web));
        return files;
    }

    private static IEnumerable<(MethodInfo Method, object?[] Arguments)> Calls(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is not null)
            return method.GetCustomAttributes<InlineDataAttribute>().Select(data => (method, data.Data));
        return method.GetCustomAttribute<FactAttribute>() is not null ? [(method, [])] : [];
    }

    private sealed record Case(byte[] Bytes, IReadOnlyList<string> Trusted, int Exit);
}

/// <summary>A case of the corpus.</summary>
/// <param name="File">Its file in the folder.</param>
/// <param name="Name">The test that made it.</param>
/// <param name="Trusted">The keys that are given.</param>
/// <param name="Exit">The exit that is expected.</param>
public sealed record CorpusFile(string File, string Name, IReadOnlyList<string> Trusted, int Exit);
