using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Papers.Templates;

namespace PowerCatalog.Commands.Publishing;

/// <summary>The options of every command that writes a document, and the writing.</summary>
internal sealed class PaperOutput
{
    private readonly Option<string> _data = Common.Data();
    private readonly Option<string?> _division = Common.Division();
    private readonly Option<FileInfo?> _out = new("--out") { Description = "写入的文件 The file to write (default: here, by its title)" };
    private readonly Option<bool> _force = new("--force") { Description = "覆盖已有文件 Overwrite an existing file" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_data, _division, _out, _force]) command.Options.Add(option);
    }

    public static CommandException NoCatalog(DivisionCode division) =>
        new(ExitCode.Refused, $"没有 {division} 的清单。There is no catalog of {division}.");

    /// <summary>Opens the folder, makes the document and writes it whole or not at all.</summary>
    public async Task<int> WriteAsync(
        ParseResult parsed, Func<CatalogHome, DivisionCode, Task<(string Name, byte[] Bytes)>> make, CancellationToken cancellation)
    {
        await using var home = CatalogHome.Open(Common.Place(parsed, _data), create: false);
        await home.CatchUpAsync(parsed.GetValue(_division), cancellation);
        try
        {
            var (name, bytes) = await make(home, home.Division(parsed.GetValue(_division)));
            var target = parsed.GetValue(_out) ?? new FileInfo(name.Replace('/', '_').Replace('\\', '_'));
            await OutputFile.WriteAsync(target, parsed.GetValue(_force), stream => stream.WriteAsync(bytes, cancellation).AsTask());
            Terminal.Line($"已写入 {target.FullName}。Written.");
            return ExitCode.Done;
        }
        catch (TemplateException exception)
        {
            throw new CommandException(ExitCode.Refused, exception.Zh + exception.Message);
        }
    }
}
