using PowerCatalog.Verifier.Files;
using PowerCatalog.Verifier.Reporting;

namespace PowerCatalog.Verifier;

/// <summary>The program: 0 proven, 1 refused, 2 wrong use, 3 proven except for the key.</summary>
internal static class Program
{
    private const int WrongUse = 2;

    private static int Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        try
        {
            var arguments = Arguments.Read(args);
            var found = BundleCheck.Run(Content(arguments.File), arguments.Trusted);
            Console.Out.Write(arguments.AsJson ? JsonReport.Of(found) : TextReport.Of(found));
            return (int)found.Outcome;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine("用法：powercatalog-verify 证据包.zip [--trust 公钥]... [--json]");
            Console.Error.WriteLine("Usage: powercatalog-verify BUNDLE.zip [--trust KEY]... [--json]");
            return WrongUse;
        }
    }

    // A little more than a bundle may have is enough to refuse it.
    private static byte[] Content(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = file.Read(buffer); read > 0 && content.Length <= BundleZip.MostBytes; read = file.Read(buffer))
            content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
