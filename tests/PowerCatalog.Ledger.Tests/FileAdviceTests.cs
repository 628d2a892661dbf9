using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Tests;

/// <summary>What the file system refuses, in words.</summary>
public sealed class FileAdviceTests
{
    [Theory]
    [InlineData(28, "磁盘已满：/d/x", "no room left on the disk: /d/x")]
    [InlineData(122, "磁盘已满：/d/x", "no room left on the disk: /d/x")]
    [InlineData(30, "文件系统是只读的：/d/x", "the file system is read-only: /d/x")]
    [InlineData(5, "磁盘读写出错：/d/x", "the disk failed to read or write: /d/x")]
    [InlineData(11, "文件正被另一个程序使用：/d/x", "another program is using the file: /d/x")]
    public void An_errno_is_told_with_its_path(int errno, string chinese, string english)
    {
        var (zh, en) = FileAdvice.Of(new IOException("Whatever the system says : '/d/x'", errno));
        Assert.StartsWith(chinese, zh, StringComparison.Ordinal);
        Assert.Contains(english, en, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_framework_throws_itself_is_told_with_its_path()
    {
        var folder = Directory.CreateTempSubdirectory("powercatalog-").FullName;
        try
        {
            var absent = Path.Combine(folder, "none", "x");
            foreach (var error in (Exception[])[Thrown(() => File.ReadAllText(absent)), Thrown(() => File.ReadAllText(folder + "/y"))])
            {
                Assert.Contains(folder, FileAdvice.Of(error).Chinese, StringComparison.Ordinal);
                Assert.Contains("没有这个文件或文件夹", FileAdvice.Of(error).Chinese, StringComparison.Ordinal);
                Assert.Contains("no such file or folder", FileAdvice.Said(error), StringComparison.Ordinal);
            }

            // A folder is not read as a file, whoever asks.
            var denied = Thrown(() => File.ReadAllText(folder));
            Assert.IsType<UnauthorizedAccessException>(denied);
            Assert.Equal(
                $"本用户没有权限读写 {folder}；请检查所有者和权限，命令要以数据目录所有者的身份运行。This user may not read or write {folder}; check the owner and "
                    + "the permissions, and run commands as the owner of the data folder.",
                FileAdvice.Said(denied));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_message_of_the_program_stays_as_it_is() =>
        Assert.Equal("已经说过。Said already.", FileAdvice.Said(new InvalidOperationException("已经说过。Said already.")));

    private static Exception Thrown(Action work) => Record.Exception(work)!;
}
