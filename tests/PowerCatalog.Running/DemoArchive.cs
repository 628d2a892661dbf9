using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Waiting;

namespace PowerCatalog.Running;

/// <summary>
/// The demonstration as the program of this build records it, kept for all test projects of the build: it lies below the solution, under
/// the digest of the program and of all that it reads. Nobody serves it.
/// </summary>
internal sealed partial class DemoArchive
{
    private const string Finished = "answer.json";

    private readonly string _folder;

    private DemoArchive(string folder)
    {
        _folder = folder;
        using var answer = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Finished)));
        Answer = answer.RootElement.Clone();
    }

    /// <summary>What the program answered when it recorded the demonstration.</summary>
    public JsonElement Answer { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Records the demonstration if it is not recorded yet; others, of this process or another, wait meanwhile.</summary>
    public static async Task<DemoArchive> OpenAsync()
    {
        var folder = Path.Combine(Solution.Folder, "tests", "PowerCatalog.Running", "obj", "demonstrations", Digest());
        Directory.CreateDirectory(folder);
        await using var locked = await LockAsync(Path.Combine(folder, "lock"));
        if (!File.Exists(Path.Combine(folder, Finished))) await RecordAsync(folder);
        return new DemoArchive(folder);
    }

    /// <summary>Copies the data folder.</summary>
    public void CopyTo(string folder) => Copy(Data, folder);

    /// <summary>Copies one folder with its files, and its read models, so that a server over the copy answers at once.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var set in Directory.EnumerateDirectories(from, "readmodels-*")) Copy(set, Path.Combine(to, Path.GetFileName(set)));
    }

    // The answer is moved into place last: a recording that was cut off is done anew.
    private static async Task RecordAsync(string folder)
    {
        var data = Path.Combine(folder, "data");
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        var run = await Executable.RunAsync("demo", "--no-serve", "--json", "--data", data);
        run.DoneJson();
        var unfinished = Path.Combine(folder, "unfinished.json");
        await File.WriteAllTextAsync(unfinished, run.Output);
        File.Move(unfinished, Path.Combine(folder, Finished));
    }

    private static async Task<FileStream> LockAsync(string path) =>
        (await Eventually.GetAsync(() => Task.FromResult(TryLock(path)), locked => locked is not null, CancellationToken.None))!;

    // Another process has it where it cannot be opened.
    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Inputs(AppContext.BaseDirectory).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(AppContext.BaseDirectory, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // The program's own assemblies, and not the tests', which differ from project to project; what it reads when it runs.
    private static IEnumerable<string> Inputs(string program) =>
    [
        .. OwnAssembly().Matches(File.ReadAllText(Path.Combine(program, "powercatalog.deps.json")))
            .Select(match => Path.Combine(program, match.Groups[1].Value)).Distinct(),
        .. ((string[])["catalog", "seeds"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(program, folder), "*", SearchOption.AllDirectories)),
    ];

    [GeneratedRegex("\"(powercatalog[A-Za-z.]*\\.dll)\"", RegexOptions.IgnoreCase)]
    private static partial Regex OwnAssembly();
}
