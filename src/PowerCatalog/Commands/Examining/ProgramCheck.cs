using PowerCatalog.Domain.Reference;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the program's own folder is whole: its reference data lies beside it.</summary>
internal static class ProgramCheck
{
    public static Check Of()
    {
        try
        {
            ReferenceFiles.EnsureThere();
            ReferenceFiles.Read().Read();
            return Check.Ok("program", "程序目录完整，参考数据都能读懂。", "The program's folder is whole, and its reference data can be read.");
        }
        catch (Exception exception) when (exception is CommandException or ReferenceException)
        {
            return Check.Failed(
                "program", Check.Said(exception),
                new($"请把程序重新完整复制到 {AppContext.BaseDirectory}，其中有 catalog 文件夹。",
                    $"Copy the program to {AppContext.BaseDirectory} once more, all of it; the folder catalog is in it."));
        }
    }
}
