using System.CommandLine;
using PowerCatalog.Output;
using PowerCatalog.Papers.Templates;

namespace PowerCatalog.Commands.Publishing;

/// <summary><c>paper template</c>: the shipped template, for an office to change in its word processor.</summary>
internal static class PaperTemplateCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo?>("--out") { Description = $"写入的文件 The file to write (default: {OfficeTemplates.FileName})" };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite an existing file" };
        var command = new Command(
            "template", "公文模板（.docx），改好后放入共享目录的 papers The template, to be changed and put into papers in the shared folder")
        {
            file, force,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(file) ?? new FileInfo(OfficeTemplates.FileName);
            OutputFile.Write(target, parsed.GetValue(force), DefaultTemplate.Write);
            Terminal.Line($"已写入 {target.FullName}；占位符：{string.Join('、', Placeholder.All.Select(Placeholder.Written))}。Written.");
            return ExitCode.Done;
        });
        return command;
    }
}
