using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.PowerCuts;

/// <summary>What a command does to the files of a folder, as strace saw it.</summary>
internal static partial class RecordedSteps
{
    private const string Traced = "pwrite64,write,fsync,fdatasync,ftruncate,rename,unlink";

    // Files of shared memory hold nothing that outlives the processes.
    private const string SharedMemory = "-shm";

    /// <summary>Runs a command and gives its steps in their order. Paths are those below the folder.</summary>
    /// <exception cref="InvalidOperationException">The command failed, or strace wrote a line that is not understood.</exception>
    public static async Task<IReadOnlyList<DiskStep>> OfAsync(string folder, params IEnumerable<string> arguments)
    {
        var log = Path.GetTempFileName();
        try
        {
            (await Strace.RunAsync(["-f", "-y", "-xx", "-s", "16777216", "-o", log, "-e", "trace=" + Traced], arguments)).Done();
            return [.. Calls(File.ReadLines(log)).Select(call => Step(call, folder)).OfType<DiskStep>()];
        }
        finally
        {
            File.Delete(log);
        }
    }

    // Calls of several threads at once stand in two halves each.
    private static IEnumerable<string> Calls(IEnumerable<string> lines)
    {
        var begun = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var (thread, text) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..].TrimStart());
            if (text.EndsWith("<unfinished ...>", StringComparison.Ordinal)) begun[thread] = text[..^"<unfinished ...>".Length];
            else if (Resumed().Match(text) is { Success: true } resumed && begun.Remove(thread, out var first))
                yield return first.TrimEnd() + resumed.Groups["rest"].Value;
            else yield return text;
        }
    }

    private static DiskStep? Step(string call, string folder)
    {
        if (call.Contains(") = -1 ", StringComparison.Ordinal)) return null;
        if (FirstWords().IsMatch(call)) return new DiskStep.Told();
        if (Written().Match(call) is { Success: true } write)
            return Below(folder, write.Groups["file"].Value) is { } path
                ? new DiskStep.Write(path, Number(write.Groups["offset"]), BytesOf(write.Groups["bytes"].Value))
                : null;
        if (Resized().Match(call) is { Success: true } resize)
            return Below(folder, resize.Groups["file"].Value) is { } path
                ? new DiskStep.Resize(path, Number(resize.Groups["length"])) : null;
        if (Flushed().Match(call) is { Success: true } flush)
            return Below(folder, flush.Groups["file"].Value) is { } path ? new DiskStep.Flush(path) : null;
        if (Renamed().Match(call) is { Success: true } rename)
            return Below(folder, rename.Groups["from"].Value) is { } from && Below(folder, rename.Groups["to"].Value) is { } to
                ? new DiskStep.Rename(from, to)
                : null;
        if (Removed().Match(call) is { Success: true } remove)
            return Below(folder, remove.Groups["file"].Value) is { } path ? new DiskStep.Remove(path) : null;
        return call.StartsWith("pwrite64", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"A line of strace is not understood: {call[..Math.Min(call.Length, 300)]}")
            : null;
    }

    private static string? Below(string folder, string escaped)
    {
        var path = Encoding.UTF8.GetString(BytesOf(escaped));
        var relative = Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || path.EndsWith(SharedMemory, StringComparison.Ordinal)
            ? null
            : relative;
    }

    private static byte[] BytesOf(string escaped) => Convert.FromHexString(escaped.Replace("\\x", "", StringComparison.Ordinal));

    private static long Number(Group group) => long.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>(?<rest>.*)$")]
    private static partial Regex Resumed();

    // The answer, a JSON object, on whichever descriptor the runtime has for standard output.
    [GeneratedRegex(@"^write\(\d+<[^>]*>, ""\\x7b")]
    private static partial Regex FirstWords();

    [GeneratedRegex(@"^pwrite64\(\d+<(?<file>[^>]*)>, ""(?<bytes>[^""]*)"", \d+, (?<offset>\d+)\)")]
    private static partial Regex Written();

    [GeneratedRegex(@"^ftruncate\(\d+<(?<file>[^>]*)>, (?<length>\d+)\)")]
    private static partial Regex Resized();

    [GeneratedRegex(@"^f(data)?sync\(\d+<(?<file>[^>]*)>\)")]
    private static partial Regex Flushed();

    [GeneratedRegex(@"^rename\(""(?<from>[^""]*)"", ""(?<to>[^""]*)""\)")]
    private static partial Regex Renamed();

    [GeneratedRegex(@"^unlink\(""(?<file>[^""]*)""\)")]
    private static partial Regex Removed();
}
