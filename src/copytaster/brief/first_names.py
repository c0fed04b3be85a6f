"""First names common in the news, and whether "he" or "she" goes with them.

Drawn up from general knowledge of names around the world, not from any story; a name that men and women
share stands in neither list but among the shared ones.
"""

from __future__ import annotations

from copytaster.brief.wordlist import words

MEN = words(
    """aaron abdul abdullah abe abraham adam adel adnan adolf adrian ahmad ahmed akira akshay al alan albert alberto
    aldo alejandro aleksandr alessandro alexander alexandre alexei alexis alfonso alfred alfredo ali alistair
    allan allen alonzo alvaro alvin amir amit anders andre andreas andrei andrew andrey andy angelo anil anthony
    antoine anton antonin antonio antony anwar ariel arjun armando arnold artem arthur arturo arun ashraf asif
    augusto austin aziz barack barry bart bashar basil ben benedict benjamin benny bernard bernardo bernie bert
    bill billy bjorn bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan bryce byron caleb
    calvin carl carlo carlos carlton carsten cesar chad charles charlie chester chris christian christoph
    christophe christopher chuck claude claudio clay clement clifford clint clinton clive clyde cody colin conor
    conrad corey cory craig curtis cyril dale damian damien dan daniel daniele danilo danny dante darrell darren
    darryl dave david davide dean deepak denis dennis derek dev devin dexter dick diego dieter dimitri dirk
    dmitri dmitry dominic dominique don donald doug douglas drew duane duncan dustin dwayne dwight earl ed eddie
    edgar eduardo edward edwin ehud eli elias elijah elliot elliott elmer emilio emmanuel enrico enrique eric
    erich erik ernest ernesto ernie ethan eugene evan fabian fabio fadi faisal farid felipe felix ferdinand
    fernando fidel filippo florian floyd francesco francis francisco franco francois frank frankie franklin
    franz fred freddie frederic frederick friedrich gareth garry gary gavin gene geoff geoffrey george georges
    gerald gerard gerardo gerhard gerry gianni gilbert giorgio giovanni giuseppe glen glenn gordon graham grant
    greg gregg gregory guido guillermo gunther gus gustavo guy habib hakan hamid hamza hank hans harald hari
    haris harold harry haruki harvey hasan hassan hector heinz helmut henri henrik henry herbert herman hiroshi
    horst howard hugh hugo humberto hussein ian ibrahim ignacio igor ilham ilya imran isaac ismail ivan jack
    jackson jacob jacques jaime jake jakob jamal james jan jared jason javier jay jean jeb jeff jefferson
    jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel joerg johan johann
    johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan judd julian julien
    julio julius jun junichiro jurgen justin kamal kareem karim karl keith ken kenji kenneth kent kevin khaled
    khalid khalil kirk klaus knut kofi konstantin kurt kyle lamar lance lars larry laurence laurent lawrence
    lech lee len leo leon leonard leonardo leonid leroy les leslie lester lewis liam lindsey lionel lloyd logan
    lorenzo lou louis luc luca lucas luigi luis lukas luke luther mahmoud mahmud malcolm manuel marc marcel
    marcelo marco marcos marcus mariano mario mark marko markus martin marty marvin mathias mathieu matt matteo
    matthew matthias maurice mauricio max maxim maximilian mehdi mehmet mel melvin michael michel miguel mikael
    mike mikhail miles milo milton mitch mitt mohamed mohammad mohammed morgan moritz morris moshe muammar
    muhammad murray mustafa nabil naftali narendra nasser nate nathan nathaniel neal ned neil nelson neville
    nick nicholas nicolas nigel nikita niklas nikolai nils noah noel norman oleg oliver olivier omar orlando
    orrin oscar osama otto owen pablo paolo pascal patrick paul paulo pavel pedro percy perry peter petr phil
    philip philippe pierre piotr quentin rafael rahul raj rajiv ralph ramon ramzan rand randall randy raphael
    rashid raul ravi ray raymond recep reggie reginald reinhold reince rene rex ricardo richard rick ricky
    roberto robert robin rocco rod roderick rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy
    ruben rudolf rudy rupert russ russell rustam ryan sajid saleh salman salvador sam samir samuel sanjay scott
    sean sebastian serge sergei sergey sergio seth seymour shane shaun shawn sheldon sherman shinzo sidney
    sigmar silvio simon spencer stan stanley stefan stefano stephen sterling steve steven stewart stuart sunil
    suresh sven tariq taro tarek tayyip ted teddy terence terrence terry theo theodore thierry thomas tim timo
    timothy tobias todd tom tomas tommy tony travis trevor trey tristan troy tyler ulrich umar valentin vernon
    viktor victor vijay vikram vincent vincenzo vinod vitali vitaly vlad vladimir volker wade wallace walt
    walter warren wayne wendell werner wesley wilbur wilhelm will willem william willie wolf wolfgang xavier
    yasser yitzhak youssef yuri yusuf yves zachary zack zeke zoran"""
)

WOMEN = words(
    """abigail ada adela adele agnes aisha akiko alexandra alice alicia alina alison allison alyssa amanda amber amelia
    amina amy ana anastasia andrea angela angelina angie anita ann anna annabel anne annette annie antonia april
    arianna asha ashley astrid audrey ayaan ayesha ayse barbara beatrice beatriz becky bella bernadette bernice
    bertha beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte brittany camilla
    camille candace candice carla carly carmen carol carole carolina caroline carolyn carrie catalina catherine
    cathy cecilia celeste celia charlotte chelsea cheryl chloe christiane christina christine cindy claire clara
    claudia claudine colleen condoleezza connie constance consuelo corinne courtney crystal cynthia dagmar daisy
    daniela danielle daphne darlene dawn debbie deborah debra deirdre delia denise diana diane dolores donna
    dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa
    elsie emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicia fiona flora florence
    frances francesca frida gabriela gabrielle gail genevieve georgia geraldine gertrude gina giorgia giulia
    gladys gloria grace greta gretchen gwen hadiza hannah harriet hazel heather heidi helen helena helene helga
    hilary hillary hope huma ida ilona imelda inga ingrid irena irene irina iris irma isabel isabella isabelle
    ivanka jacqueline jamila jane janelle janet janice janine jasmine jeanette jeanne jenna jennifer jenny
    jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana
    julianne julie june justine kamala karen karin kate katerina katharine katherine kathleen kathryn kathy
    katie katja katrin kay kayla kellyanne kerstin kimberly kirsten kristen kristin kristina lana larissa latifa
    laura lauren laurie leah lena leticia leyla lila lilian lillian lily linda lisa liz liza lois lola loretta
    lorraine louisa louise lucia lucille lucinda lucy luisa lydia lynn lynne mabel madeleine madison magdalena
    maggie malala mandy manuela marcia margaret margarita margot marguerite maria mariam marian mariana marianne
    marie marina marine marion marisa marjorie marla marlene marsha marta martha martina mary maryam maureen
    maxine maya megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mimi
    mina miranda miriam moira mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha
    nellie nicole nikki nina noor nora norma odette olga olivia oprah pamela parvati patricia patty paula
    paulina pauline pearl peggy penelope penny petra phoebe phyllis pia pilar polly priscilla priya rachel
    ramona ranya raquel rebecca regina renata renee rhonda rita roberta rosa rosalie rose rosemary rosie roxana
    roxanne ruth sabine sabrina sadie sally samantha samira sandra sara sarah selma serena shannon sharon sheila
    shelley sherry shirley silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue suna
    sunita susan susana susanne suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tatiana
    teresa tess theresa therese tiffany tina toni tracey tricia trudy ursula valentina valeria valerie vanessa
    vera veronica vicky victoria violet viola virginia vivian viviane wanda wendy wilma winifred yasmin yoko
    yolanda yulia yvette yvonne zainab zara zoe"""
)

EITHER = words(
    """alex andie angel ari bailey blair brook brooke cameron carey casey charley chen dana drew dylan emerson frankie
    gale harper hayden jackie jamie jan jayden jean jesse jo jody jordan jules kai kelly kelsey kendall kerry
    kim kyung lane lee leigh leslie li lin lindsay lindsey lou mackenzie marley mckenzie mel merle min ming
    morgan nat nicky pat payton peyton quinn reese remy riley robin rory rowan sam sandy sasha shannon shelby
    skylar stevie sydney taylor terry toby tracy tyler val wang wei wen xi xiao yan ying yu zhang"""
)


def gender_of(first: str) -> str:
    """ "m" or "f" for a first name in lower case that only men or only women carry, "?" for a shared one, else ""."""
    if first in EITHER:
        return "?"
    if first in MEN:
        return "?" if first in WOMEN else "m"
    return "f" if first in WOMEN else ""


def sounds_female(first: str) -> bool:
    """Whether a first name in lower case that is in no list ends as women's names do over most of Europe."""
    return len(first) > 3 and first.endswith(("a", "ine", "ette", "elle", "hild", "gunn", "borg"))
