namespace PowerCatalog.Output;

/// <summary>Writes a file whole or not at all, and never over one that is there unless told.</summary>
internal static class OutputFile
{
    /// <exception cref="CommandException">The file is there.</exception>
    public static void Write(FileInfo target, bool force, Action<Stream> write) => WriteAsync(target, force, stream =>
    {
        write(stream);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <exception cref="CommandException">The file is there.</exception>
    public static async Task WriteAsync(FileInfo target, bool force, Func<Stream, Task> write)
    {
        if (target.Exists && !force)
            throw new CommandException(
                ExitCode.WrongUsage, $"文件已在：{target.FullName}；要覆盖请加 --force。The file is there; overwrite it with --force.");
        target.Directory?.Create();
        var unfinished = target.FullName + ".part";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite)) await write(stream);
            File.Move(unfinished, target.FullName, overwrite: force);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
