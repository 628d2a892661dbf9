using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>The logs that a witness knows, with the keys it believes for each: a file with a line for each, <c>ORIGIN KEY…</c>.</summary>
/// <param name="path">The file; it is read for each request, so that a key that follows another needs no restart.</param>
public sealed class WitnessedLogs(string path)
{
    /// <summary>The keys by origin.</summary>
    /// <exception cref="EvidenceException">The file is absent, or a line is something else.</exception>
    public IReadOnlyDictionary<string, IReadOnlyList<NoteVerifier>> Read()
    {
        if (!File.Exists(path)) throw new EvidenceException($"没有文件 {path}。", $"There is no file {path}.");
        var logs = new Dictionary<string, IReadOnlyList<NoteVerifier>>(StringComparer.Ordinal);
        foreach (var (index, line) in File.ReadAllLines(path).Index())
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0 || parts[0].StartsWith('#')) continue;
            if (parts.Length < 2 || !logs.TryAdd(parts[0], Keys(parts, index + 1))) throw Wrong(index + 1);
        }

        return logs;
    }

    private IReadOnlyList<NoteVerifier> Keys(string[] parts, int line)
    {
        try
        {
            return [.. parts.Skip(1).Select(NoteVerifier.Parse)];
        }
        catch (FormatException exception)
        {
            throw new EvidenceException($"{path} 第 {line} 行：", $"{path}, line {line}: {exception.Message}");
        }
    }

    private EvidenceException Wrong(int line) => new(
        $"{path} 第 {line} 行应写成“来源 公钥…”，每个来源一行。",
        $"{path}, line {line} should be 'ORIGIN KEY…', one line for each origin.");
}
