using PowerCatalog.Verifier.Reporting;

namespace PowerCatalog.Verifier;

/// <summary>The program: 0 proven, 1 refused, 2 wrong use, 3 proven except for the key.</summary>
internal static class Program
{
    private const int WrongUse = 2;
    private const string Usage = "用法：powercatalog-verify 证据包.zip [--trust 公钥]... [--json]\n"
        + "Usage: powercatalog-verify BUNDLE.zip [--trust KEY]... [--json]";

    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (args is ["--help" or "-h" or "-?"])
        {
            Console.WriteLine(Usage);
            return 0;
        }

        if (Given(args) is not var (arguments, content)) return WrongUse;
        var found = BundleCheck.Run(content, arguments.Trusted);
        Console.Out.Write(arguments.AsJson ? JsonReport.Of(found) : TextReport.Of(found));
        return (int)found.Outcome;
    }

    private static (Arguments Arguments, ReadOnlyMemory<byte> Content)? Given(string[] args)
    {
        try
        {
            var arguments = Arguments.Read(args);
            return (arguments, Content(arguments.File));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"{exception.Message}\n{Usage}");
            return null;
        }
    }

    // One byte more than a bundle may have is enough to refuse it.
    private static ReadOnlyMemory<byte> Content(string path)
    {
        if (!File.Exists(path)) throw new FormatException($"没有文件 {path}。There is no such file.");
        using var file = File.OpenRead(path);
        var bytes = new byte[BundleZip.MostBytes + 1];
        return bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}

/// <summary>What the program was called with.</summary>
internal sealed record Arguments(string File, IReadOnlyList<VerifierKey> Trusted, bool AsJson)
{
    public static Arguments Read(IReadOnlyList<string> given)
    {
        var (files, trusted, asJson) = (new List<string>(), new List<VerifierKey>(), false);
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] == "--json") asJson = true;
            else if (given[i] == "--trust") trusted.Add(NoteVerifier.Parse(++i < given.Count ? given[i] : "").Text);
            else if (given[i].StartsWith('-')) throw new FormatException($"没有选项 {given[i]}。There is no option {given[i]}.");
            else files.Add(given[i]);
        }

        return files is [var file]
            ? new Arguments(file, trusted, asJson)
            : throw new FormatException("应当给出一个证据包。One bundle has to be given.");
    }
}
