using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Tests.Laws;

/// <summary>How names and numbers of documents are compared.</summary>
public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("《中华人民共和国水法》", "水法")]
    [InlineData("水法（2016修正）", "水法")]
    [InlineData("水法（2016年修订）", "水法")]
    [InlineData("水 法 （第二次修正）", "水法")]
    [InlineData("吴忠市养犬管理办法〔修订〕", "吴忠市养犬管理办法(修订)")]
    public void One_document_is_written_in_several_ways(string one, string other) =>
        Assert.Equal(DocumentNames.KeyOf(other), DocumentNames.KeyOf(one));

    [Theory]
    [InlineData("吴忠市养犬管理办法（试行）", "吴忠市养犬管理办法")]
    [InlineData("吴忠市养犬管理暂行办法", "吴忠市养犬管理办法")]
    [InlineData("吴忠市养犬管理办法（吴忠市城区）", "吴忠市养犬管理办法")]
    [InlineData("中华人民共和国", "")]
    public void What_was_tried_and_what_took_its_place_are_two(string one, string other) =>
        Assert.NotEqual(DocumentNames.KeyOf(other), DocumentNames.KeyOf(one));

    [Theory]
    [InlineData("《水法》", "水法")]
    [InlineData("《关于废止《养犬管理办法》的通知》", "关于废止《养犬管理办法》的通知")]
    [InlineData("《水法》《防洪法》", "《水法》《防洪法》")]
    public void Marks_around_the_whole_go(string written, string kept) => Assert.Equal(kept, DocumentNames.Bare(written));

    [Theory]
    [InlineData("《吴忠市养犬管理办法》（吴政发〔2009〕12号）第五条", "吴政发〔2009〕12号")]
    [InlineData("《校车安全管理条例》（国务院令第617号）第十五条", "国务院令第617号")]
    [InlineData("吴政发[2009]12号第三条；吴政办发〔2010〕7号", "吴政发〔2009〕12号 吴政办发〔2010〕7号")]
    [InlineData("《关于转发吴政发〔2009〕12号文件的通知》第二条", "")]
    [InlineData("《水法》第二十一条", "")]
    public void Numbers_are_found_beside_names_and_not_in_them(string line, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', DocumentNames.NumbersIn(line)));
}
