namespace PowerCatalog.Output;

/// <summary>A file that a command is given to read.</summary>
internal static class InputFile
{
    /// <summary>Refuses a file before anything is done with it. What lies in another user's folder looks as if it were absent.</summary>
    /// <exception cref="CommandException">The file does not exist, or this user may not read it.</exception>
    public static void MustBeReadable(FileInfo file)
    {
        try
        {
            if (file.Exists)
            {
                using var tried = file.OpenRead();
                return;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Said below.
        }

        throw new CommandException(
            ExitCode.WrongUsage,
            $"没有这个文件，或者本用户不能读取：{file.FullName}。The file does not exist, or this user may not read it.");
    }
}
